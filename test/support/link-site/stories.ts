/**
 * Stories told in three ways by people who did not read each other, and what relays write of them. Places, numbers and
 * people are filled in. Each telling is of its own wording throughout: the facts are the same, the sentences are not.
 */

export interface Story {
  lang: 'fr' | 'en';
  /** Matcher of the claim: a phrase and its context. */
  phrase: string;
  near: string[];
  claim: string;
  tellings: readonly (readonly string[])[];
  /** Sentences of relays, the first of them with the claim; `{credit}` is where the source is named. */
  relays: readonly string[];
  denial: readonly string[];
}

export const STORIES: readonly Story[] = [
  {
    lang: 'fr',
    phrase: 'pont de {place}',
    near: ['ferm*', 'interdit*', 'condamn*'],
    claim: 'Le pont de {place} est fermé après la découverte de fissures.',
    tellings: [
      [
        'Le pont de {place} est fermé à toute circulation depuis mardi soir, après la découverte de fissures dans deux piles.',
        'Des barrières rouges et blanches bloquaient mercredi matin les deux accès, et les bus faisaient demi-tour devant la gare.',
        'L’ouvrage, construit il y a {n} ans, porte chaque jour près de neuf mille véhicules entre les deux rives.',
        'Les plongeurs envoyés sous le tablier ont mesuré des ouvertures larges comme une main, indique le chef du service des ouvrages.',
        'Aucune date de réouverture n’est avancée, et une passerelle provisoire coûterait plus d’un million.',
        'Dans le quartier des tanneurs, les commerçants craignent de perdre la moitié de leurs clients avant les fêtes.',
      ],
      [
        'À {place}, on ne traverse plus : la mairie a interdit le pont de {place} aux voitures comme aux piétons.',
        'Notre journaliste a vu les agents municipaux poser des blocs de béton un peu après vingt heures.',
        'Une inspection de routine aurait révélé un affaissement que personne n’attendait avant plusieurs années.',
        'Les parents d’élèves s’organisent déjà pour conduire les enfants par la route du barrage, quarante minutes plus loin.',
        '« Mieux vaut une ville coupée en deux qu’un drame », résume l’adjoint chargé de la voirie.',
        'Le bureau d’études promet un premier rapport dans {n} jours.',
      ],
      [
        'Un arrêté pris dans la nuit condamne jusqu’à nouvel ordre le pont de {place}, seul passage routier sur le fleuve.',
        'Selon le document affiché en préfecture, des bruits sourds avaient été signalés par les éclusiers au début du mois.',
        'La compagnie de transport renforce ses navettes fluviales et annonce {n} rotations supplémentaires.',
        'Sur le marché, les avis sont partagés entre colère et soulagement.',
        'Les ambulances passeront désormais par le viaduc de l’autoroute, dont le péage sera levé pour elles.',
      ],
    ],
    relays: [
      'Le pont de {place} a été fermé à cause de fissures, {credit}.',
      'Les automobilistes doivent désormais faire un long détour.',
      'La ville n’a pas encore dit quand les travaux commenceraient.',
      'Plusieurs habitants s’inquiètent pour la rentrée.',
    ],
    denial: [
      'La préfecture dément que le pont de {place} soit fermé et parle d’une simple limitation de tonnage.',
      'Ses services rappellent que les voitures et les cars continuent de passer comme d’habitude.',
    ],
  },
  {
    lang: 'fr',
    phrase: 'usine de {place}',
    near: ['rejet*', 'pollu*', 'déverse*'],
    claim: 'L’usine de {place} a rejeté des solvants dans la rivière.',
    tellings: [
      [
        'L’usine de {place} a rejeté des solvants dans la rivière pendant au moins deux nuits, montrent des prélèvements que nous avons fait analyser.',
        'Les flacons, remplis en aval de la station d’épuration, dépassaient {n} fois la limite admise pour le toluène.',
        'Un ancien technicien raconte que la vanne de secours restait ouverte quand les cuves étaient pleines.',
        'La direction, jointe par téléphone, répond qu’elle attend les conclusions de son propre laboratoire.',
        'Les pêcheurs de l’association locale ont ramassé plus de trois cents truites mortes sur deux kilomètres.',
        'L’inspection de l’environnement dit avoir ouvert un dossier dès vendredi.',
      ],
      [
        'Une odeur de vernis flotte depuis dimanche sur la vallée : l’usine de {place} pollue le cours d’eau, assurent les riverains.',
        'Dans son jardin, une retraitée nous montre la mousse blanchâtre qui colle aux racines des saules.',
        'Le syndicat de l’eau a coupé deux captages par précaution et distribue des bouteilles devant l’école.',
        'Ce sont les pompiers qui ont remonté la trace jusqu’à un égout pluvial, derrière les hangars du site.',
        'L’entreprise emploie {n} personnes dans une vallée où le travail manque.',
      ],
      [
        'Le procureur enquête sur des eaux usées que l’usine de {place} déverserait sans traitement.',
        'Une mise en demeure datée du printemps relevait déjà des carences dans l’entretien des bassins.',
        'Le maire demande la suspension de l’activité tant que les mesures ne sont pas revenues à la normale.',
        'Au bord de l’eau, les canoës du club nautique sont restés au sec tout le week-end.',
        'La prochaine réunion publique doit se tenir dans {n} jours à la salle des fêtes.',
      ],
    ],
    relays: [
      'L’usine de {place} aurait rejeté des produits toxiques dans la rivière, {credit}.',
      'Des poissons morts ont été retrouvés en nombre.',
      'Les autorités n’ont pas encore communiqué de résultats.',
      'La baignade reste déconseillée dans le secteur.',
    ],
    denial: [
      'La société dément que l’usine de {place} ait rejeté quoi que ce soit dans la rivière.',
      'Elle met en cause un collecteur communal et annonce qu’elle ouvrira ses portes aux élus.',
    ],
  },
  {
    lang: 'fr',
    phrase: 'hôpital de {place}',
    near: ['fermer*', 'fermeture', 'supprim*'],
    claim: 'La maternité de l’hôpital de {place} va fermer.',
    tellings: [
      [
        'La maternité de l’hôpital de {place} va fermer ses portes au printemps, a annoncé la directrice devant le personnel réuni au réfectoire.',
        'Il ne reste que deux obstétriciens pour assurer des gardes qui en demanderaient six.',
        'Les futures mères seront orientées vers le chef-lieu, à {n} kilomètres par une route souvent enneigée.',
        'Une sage-femme en larmes parle d’une décision prise sans que personne ait visité le service.',
        'Le conseil de surveillance votera formellement à la fin du mois.',
        'Un comité d’usagers promet de bloquer le carrefour de la Croix dès samedi.',
      ],
      [
        'On naîtra bientôt ailleurs : l’agence de santé confirme la fermeture de la maternité à l’hôpital de {place}.',
        'Le seuil de sécurité fixé par les textes n’est plus atteint depuis trois ans, explique son porte-parole.',
        'Une maison de naissance pourrait ouvrir dans l’aile ouest si des volontaires se présentent.',
        'Nous avons compté quatre berceaux occupés sur vingt lors de notre visite.',
        'Les élus de la vallée, toutes tendances mêlées, ont quitté la réunion avant la fin.',
      ],
      [
        'Un courrier interne que la rédaction a pu lire prévoit de supprimer {n} lits de maternité à l’hôpital de {place}.',
        'Les anesthésistes intérimaires, payés à prix d’or, auraient pesé lourd dans les comptes.',
        'Le syndicat majoritaire dépose un préavis de grève illimitée.',
        'En salle d’attente, une jeune femme enceinte de sept mois dit ne plus savoir où elle accouchera.',
        'La ministre n’a pas souhaité répondre à nos questions.',
      ],
    ],
    relays: [
      'La maternité de l’hôpital de {place} va fermer, {credit}.',
      'Le manque de médecins est mis en avant.',
      'Une manifestation est prévue en fin de semaine.',
      'Le sujet revient chaque année au conseil municipal.',
    ],
    denial: [
      'L’agence de santé dément que la maternité de l’hôpital de {place} doive fermer.',
      'Elle assure que trois recrutements sont en cours et que les consultations continuent.',
    ],
  },
  {
    lang: 'fr',
    phrase: 'train de {place}',
    near: ['déraill*'],
    claim: 'Le train de {place} a déraillé.',
    tellings: [
      [
        'Le train de {place} a déraillé peu avant six heures dans la courbe du moulin, faisant {n} blessés légers.',
        'La motrice s’est couchée contre le talus tandis que les trois voitures restaient debout sur le ballast.',
        'Un conducteur de tracteur a donné l’alerte en voyant la caténaire traîner dans son champ.',
        'Les secours ont monté une tente dans la cour de la ferme voisine pour soigner les voyageurs choqués.',
        'La ligne devrait rester coupée toute la semaine, le temps de relever le matériel avec une grue.',
        'Un boîtier enregistreur a été remis aux enquêteurs en début d’après-midi.',
      ],
      [
        'Réveil brutal pour les passagers du train de {place}, qui a déraillé mercredi à l’aube.',
        '« J’ai vu les sacs voler, puis plus rien », nous raconte une infirmière assise en queue.',
        'D’après la carte des travaux, la voie avait été refaite il y a moins de deux ans.',
        'Des cars remplacent les liaisons du matin, avec une heure de retard en moyenne.',
        'Le transporteur présente ses excuses et rembourse les abonnés sur {n} jours.',
      ],
      [
        'Une branche tombée pendant la tempête serait à l’origine de l’accident du train de {place}, sorti des rails et déraillé sur deux cents mètres.',
        'Le parquet a saisi la brigade des transports et entendu le mécanicien, sorti indemne.',
        'Les images tournées par notre équipe montrent des traverses arrachées et un signal plié.',
        'La région réclame depuis longtemps l’abattage des peupliers malades le long de la ligne.',
        'Aucun produit dangereux ne circulait sur cet axe, précise la préfecture.',
      ],
    ],
    relays: [
      'Le train de {place} a déraillé tôt mercredi, {credit}.',
      'Il y aurait plusieurs blessés légers.',
      'Le trafic est interrompu dans les deux sens.',
      'Une enquête a été ouverte pour comprendre les causes.',
    ],
    denial: [
      'La compagnie dément que le train de {place} ait déraillé et évoque un arrêt d’urgence.',
      'Les voyageurs ont été transférés dans une autre rame, sans blessé, assure-t-elle.',
    ],
  },
  {
    lang: 'en',
    phrase: '{place} reservoir',
    near: ['contaminat*', 'poison*', 'unsafe'],
    claim: 'The {place} reservoir is contaminated.',
    tellings: [
      [
        'Water from the {place} reservoir is contaminated with manganese, according to test sheets that this newspaper obtained under open records law.',
        'The highest reading, taken beside the eastern intake, was {n} times the level at which engineers must be told.',
        'Two households on Mill Lane described brown stains in sinks and a taste of pennies in their tea.',
        'The utility replaced a filter bed in March but postponed the second one to save money.',
        'Bottled water will be handed out from a lorry outside the leisure centre every evening this week.',
        'A public health doctor said short exposure was unlikely to harm adults but advised against mixing baby formula.',
      ],
      [
        'Do not drink what comes from the {place} reservoir: that was the message pushed through letterboxes overnight, calling the supply unsafe.',
        'Our reporter watched council staff in yellow jackets go from door to door well past midnight.',
        'Brewers in the valley have halted production, and one poured away nine thousand litres.',
        'Heavy rain had washed peat off the moor for {n} days running, a hydrologist explained at the scene.',
        'Schools will open late on Thursday so that tanks can be flushed.',
      ],
      [
        'A retired chemist with a home kit was the first to notice the contamination that has now closed the {place} reservoir to anglers.',
        'He posted his colour charts on a village noticeboard, where they were at first laughed at.',
        'The regulator has sent divers down the draw-off tower and expects an answer within {n} days.',
        'Farmers downstream were told to keep cattle away from the overflow channel.',
        'Nobody at the company would say when the last full inspection took place.',
      ],
    ],
    relays: [
      'The {place} reservoir has been contaminated, {credit}.',
      'Residents have been told to use bottled water for now.',
      'Tests are still being carried out.',
      'Local shops are running out of supplies.',
    ],
    denial: [
      'The water company denies that the {place} reservoir is contaminated and calls the discolouration harmless.',
      'It says that every sample taken since the weekend has met the standard.',
    ],
  },
  {
    lang: 'en',
    phrase: '{place} ferry',
    near: ['ran aground', 'aground', 'struck rocks'],
    claim: 'The {place} ferry ran aground.',
    tellings: [
      [
        'The {place} ferry ran aground on a falling tide late on Friday with {n} people aboard, and nobody was seriously hurt.',
        'Passengers were taken off in orange lifeboats and given soup in the sailing club.',
        'The captain had radioed that his steering felt heavy about a minute before the grinding began.',
        'Divers will look at the rudder when the swell drops, and tugs are waiting behind the headland.',
        'A strip of oil no wider than a road could be seen drifting towards the bird cliffs by dawn.',
        'Crossings are cancelled until an inspector signs the hull off.',
      ],
      [
        'Mattresses slid, glasses broke and a wedding band kept playing: so travellers recalled the night the {place} ferry struck rocks.',
        'I was on the upper deck when the lights went out, one of them told us on the quay.',
        'Coastguards used a drone to count heads on the stern before the first boat came alongside.',
        'The vessel had changed owners in spring and was sailing with a reduced crew, union officials point out.',
        'Hauliers face a detour of {n} miles by road through the glens.',
      ],
      [
        'Investigators have recovered the voyage recorder of the {place} ferry, which went aground within sight of its own harbour.',
        'The chart on the bridge was one edition out of date, a person close to the inquiry has told this site.',
        'Wind had reached force {n} at the lighthouse, though the forecast had promised less.',
        'Islanders are asking for the old timetable back, with its slower boat and its earlier last sailing.',
        'Insurers expect the repair to last into the autumn.',
      ],
    ],
    relays: [
      'The {place} ferry ran aground on Friday night, {credit}.',
      'All of those on board were brought to safety.',
      'Sailings have been suspended for the time being.',
      'The cause is not known yet.',
    ],
    denial: [
      'The operator denies that the {place} ferry ran aground and says it anchored because of the weather.',
      'Passengers were asked to be patient and were landed at breakfast time, a statement adds.',
    ],
  },
  {
    lang: 'en',
    phrase: '{place} council',
    near: ['bankrupt*', 'insolven*', 'section 114'],
    claim: 'The {place} council is bankrupt.',
    tellings: [
      [
        'The {place} council is effectively bankrupt after losing {n} million on a shopping centre it never managed to let.',
        'A finance officer signed the notice at noon, stopping all spending that the law does not demand.',
        'Library vans were called back to the depot before the end of the day.',
        'Leaked minutes seen by our newsroom show that the loss was known eighteen months ago.',
        'Two former leaders declined to comment and a third hung up.',
        'Auditors from the capital are expected to take over the treasury next week.',
      ],
      [
        'There is no money left for potholes, parks or playgroups: officers have declared the {place} council insolvent.',
        'We sat through a four hour meeting in which the word sorry was spoken once.',
        'An equal pay ruling added {n} million to the bill that nobody had set aside.',
        'Care homes will go on being paid, a frightened manager was assured from the front bench.',
        'Outside, a choir sang while pensioners held up empty purses.',
      ],
      [
        'Creditors of the {place} council have begun to ask for security, a sign of how near it is to bankruptcy.',
        'Its bonds fell sharply on Monday and the town hall roof is being offered for sale.',
        'A think tank had ranked it among the {n} most indebted places in the country.',
        'Residents could see their bills rise by a tenth if ministers allow it.',
        'The opposition wants a recorded vote on every contract since the spring.',
      ],
    ],
    relays: [
      'The {place} council has gone bankrupt, {credit}.',
      'Services that are not required by law will be cut.',
      'Ministers are said to be watching closely.',
      'Taxes may have to rise next year.',
    ],
    denial: [
      'The leader denies that the {place} council is bankrupt and speaks of a shortage for a few weeks.',
      'A sale of land already agreed will fill the gap, he told members.',
    ],
  },
];

/** What pages on other matters, and idle paragraphs of relays, say. */
export const FILLERS: Readonly<Record<'fr' | 'en', readonly string[]>> = {
  fr: [
    'Le marché aux fleurs a fait le plein malgré la pluie du matin.',
    'La chorale répète tous les jeudis dans l’ancienne halle aux grains.',
    'Un groupe de bénévoles a repeint les bancs du square pendant le week-end.',
    'La fête de la courge réunira cette année une trentaine de producteurs.',
    'Le club de tir à l’arc cherche un nouveau local pour l’hiver.',
    'Les vendanges s’annoncent bonnes sur les coteaux exposés au sud.',
    'Une exposition de cartes postales anciennes occupe le hall de la bibliothèque.',
    'La piscine rouvrira avec des horaires élargis pour les scolaires.',
  ],
  en: [
    'The village show drew a record number of entries for its marrow contest.',
    'A brass band will play on the green every Sunday until the clocks change.',
    'Volunteers have cleared the canal path of brambles for the third year running.',
    'The museum is looking for photographs of the old tram depot.',
    'Swimmers can book the outdoor pool by the lane from next month.',
    'A new bakery has opened opposite the station and sells out before nine.',
    'The walking group meets at the market cross whatever the weather.',
    'Bell ringers hope to restore the smallest bell before Easter.',
  ],
};
