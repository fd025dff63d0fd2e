/** French saying verbs by class and by what may follow them. The letters are explained in verb-table.ts. */

import { governing, type VerbList } from '../verb-table.ts';

export const VERBS: VerbList = [
  [
    'neutral',
    'cn',
    `annoncer affirmer déclarer signaler prédire prophétiser relater revendiquer claironner proclamer promettre
     pronostiquer évoquer mentionner déplorer regretter redouter préconiser recommander prôner vanter saluer spécifier`,
  ],
  [
    'neutral',
    'cnx',
    `confirmer indiquer préciser rappeler révéler dévoiler décrire détailler expliquer souligner raconter
     exclure résumer commenter qualifier divulguer réclamer exiger demander envisager craindre
     justifier prévoir anticiper chiffrer minimiser relativiser ébruiter plaider notifier énumérer résumer transmettre`,
  ],
  ['neutral', 'cfx', 'relever constater rapporter'],
  ['neutral', 'cx', 'espérer souhaiter penser juger croire supposer présumer imaginer'],
  [
    'neutral',
    'ci',
    `dire assurer estimer prétendre soutenir maintenir certifier garantir jurer répéter réaffirmer redire réitérer
     répondre ajouter insister conclure croire considérer alléguer arguer argumenter marteler postuler confier`,
  ],
  [
    'neutral',
    'c',
    `avancer écrire noter observer remarquer faire_savoir faire_valoir faire_remarquer faire_observer
     laisser_entendre croire_savoir mettre_en_garde tenir_à_préciser suggérer informer avertir prévenir alerter
     calculer évaluer pressentir deviner rétorquer répliquer objecter nuancer tempérer renchérir surenchérir
     enchaîner poursuivre reprendre glisser lâcher lancer témoigner attester convenir reporter établir trouver
     apprendre entendre démontrer montrer subodorer ressasser résumer professer énoncer formuler
     exposer invoquer argüer stipuler retenir sous-entendre insinuer souffler murmurer chuchoter crier hurler
     écrire tweeter twitter retweeter télégraphier publier poster télégraphier signifier communiquer informer
     câbler blogguer bloguer mander récapituler ajouter redire`,
  ],
  ['neutral', 'cfx', 'clamer'],
  ['neutral', 'x', "parler_de parler_d'"],
  ['neutral', 'nx', 'tabler_sur miser_sur parier_sur mettre_en_évidence mettre_au_jour mettre_en_lumière'],
  ['neutral', 'n', 'conclure_à conclure_au'],
  ['neutral', 'fx', 'privilégier'],
  ['accusatory', 'nx', 'mettre_en_cause'],
  ['neutral', 'nx', 'évaluer_à estimer_à chiffrer_à'],
  ['neutral', 'nx', 'alerter_sur mettre_en_garde_contre avertir_de avertir_du'],
  ['neutral', 'cfx', 'avancer juger'],
  ['neutral', 'ix', 'menacer penser conseiller déconseiller recommander enjoindre'],
  ['neutral', 'rnx', 'attendre_à attendre_au vouloir montrer'],
  ['neutral', 'nx', 'recenser dénombrer comptabiliser'],
  ['neutral', 'x', 'compter'],
  ['neutral', 'x', 'voir'],
  ['neutral', 'x', 'appeler exhorter inviter sommer'],
  ['neutral', 'nx', 'appeler_à appeler_au'],
  ['accusatory', 'rnx', 'rejeter_la_responsabilité renvoyer_la_responsabilité'],
  ['accusatory', 'nx', 'crier_à crier_au'],
  ['neutral', 'fx', 'exprimer'],
  ['neutral', 'n', "faire_part_de faire_part_du faire_part_des faire_part_d'"],
  ['neutral', 'n', "faire_état_de faire_état_du faire_état_des faire_état_d'"],
  [
    'neutral',
    'q',
    `soupirer sourire rire ricaner plaisanter ironiser railler gouailler tonner trancher rassurer tranquilliser
     tempêter fulminer pester grogner grommeler maugréer bougonner rouspéter râler ronchonner gémir sangloter pleurer
     balbutier bredouiller bégayer bafouiller marmonner marmotter susurrer articuler prononcer psalmodier
     scander vociférer brailler beugler rugir aboyer éructer gronder sermonner philosopher analyser
     décrypter interpréter développer embrayer rebondir riposter acquiescer opiner approuver abonder applaudir
     jubiler exulter pavoiser fanfaronner savourer apprécier sourciller feindre interroger
     questionner demander réagir intervenir interjeter couper interrompre compléter corriger rectifier
     préluder commencer débuter entamer attaquer terminer achever clore conclure boucler diagnostiquer prévenir
     conseiller suggérer proposer exhorter implorer supplier menacer défier tancer cingler persifler
     fustiger asséner scander enrager tonitruer geindre gémir lister théoriser synthétiser illustrer rêver
     positiver méditer relancer dédramatiser calmer apaiser réfléchir détailler décocher
     recadrer temporiser blaguer badiner pontifier vitupérer déclamer réciter dicter épeler`,
  ],
  [
    'neutral',
    'rcq',
    `exclamer écrier souvenir émouvoir dire
     enorgueillir esclaffer enflammer emporter agacer énerver impatienter consoler amuser`,
  ],
  ['accusatory', 'cn', 'dénoncer fustiger stigmatiser blâmer vilipender pourfendre'],
  ['accusatory', 'a', 'accuser soupçonner incriminer taxer inculper'],
  ['accusatory', 'cin', 'reprocher imputer'],
  ['accusatory', 'fx', 'condamner pointer épingler pointer_du_doigt'],
  ['accusatory', 'nx', 'critiquer'],
  ['neutral', 'rcnxq', 'féliciter réjouir étonner inquiéter alarmer vanter targuer lamenter désoler attrister excuser'],
  ['accusatory', 'rcnxq', 'indigner plaindre insurger offusquer scandaliser révolter'],
  ['denial', 'cni', 'démentir nier réfuter'],
  ['denial', 'cfx', 'contester récuser rejeter écarter désavouer balayer repousser infirmer contredire balayer'],
  ['denial', 'rq', 'défendre disculper'],
  ['admission', 'cfi', 'reconnaître admettre concéder'],
  ['admission', 'cni', 'avouer'],
  ['admission', 'cf', 'confesser'],
  ['doubt', 'c', 'douter'],
  ['doubt', 'nx', "douter_de douter_d' douter_du douter_des"],
  ['doubt', 'rcq', 'interroger'],
  ['doubt', 'rnx', 'interroger_sur'],
];

/** Prepositions behind which these verbs have what is told. */
export const OBLIQUES = governing([
  [
    "de du des d'",
    'plaindre lamenter désoler indigner offusquer scandaliser inquiéter alarmer étonner réjouir féliciter vanter targuer attrister',
  ],
  ["de du des d' pour", 'excuser'],
  ['contre', 'insurger révolter'],
]);
