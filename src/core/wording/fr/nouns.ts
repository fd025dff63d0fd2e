/** French nouns that tell who can speak, what speaks for somebody, and what is shown. Singular, masculine where both exist. */

import { nounClasses, words } from '../verb-table.ts';

export const PEOPLE = words(`
  homme femme personne gens source enfant adolescent jeune fille garçon père mère parent frère soeur sœur fils époux mari
  épouse veuf veuve famille oncle tante cousin neveu grand-père grand-mère ami copain voisin camarade collègue
  responsable officiel dirigeant chef cheffe patron président vice-président directeur pdg ministre premier-ministre secrétaire
  maire adjoint conseiller député sénateur élu parlementaire préfet sous-préfet gouverneur ambassadeur diplomate consul
  chancelier roi reine prince princesse pape évêque cardinal imam rabbin prêtre curé pasteur émissaire envoyé
  porte-parole commissaire délégué représentant négociateur médiateur observateur inspecteur contrôleur auditeur
  général colonel commandant capitaine lieutenant sergent amiral maréchal major soldat militaire officier sous-officier
  combattant milicien rebelle insurgé séparatiste casque-bleu policier gendarme agent pompier secouriste sauveteur garde
  gardien douanier pilote juge magistrat procureur avocat bâtonnier notaire greffier huissier juré plaignant accusé prévenu suspect
  victime témoin survivant rescapé blessé otage sinistré réfugié déplacé migrant prisonnier détenu manifestant
  gréviste militant syndicaliste activiste opposant candidat électeur citoyen contribuable habitant riverain
  résident passant promeneur touriste voyageur passager client consommateur usager spectateur supporter supporteur abonné
  médecin docteur infirmier chirurgien urgentiste pédiatre psychiatre pharmacien vétérinaire soignant patient malade
  partisan détracteur chercheur scientifique savant professeur enseignant instituteur élève étudiant proviseur principal recteur historien
  expert spécialiste analyste économiste politologue sociologue climatologue astronome physicien biologiste ingénieur
  technicien ouvrier employé salarié cadre artisan commerçant agriculteur éleveur berger pêcheur marin chauffeur
  conducteur entrepreneur industriel constructeur fabricant exploitant opérateur investisseur actionnaire banquier
  joueur entraîneur sélectionneur coach attaquant défenseur gardien-de-but coureur athlète champion arbitre nageur
  journaliste reporter correspondant envoyé-spécial éditorialiste chroniqueur rédacteur photographe blogueur internaute
  écrivain auteur romancier poète acteur comédien réalisateur cinéaste chanteur musicien peintre sculpteur architecte
  héritier propriétaire locataire fondateur associé partenaire proche ex-mari intéressé lanceur informateur
  confrère consoeur consœur interlocuteur intervenant participant membre bénévole volontaire humanitaire guide hôte maître numéro
  entourage chargé trésorier doyen vétéran historienne capitaine sage-femme aîné cadet retraité orphelin nourrice concierge
  octogénaire nonagénaire septuagénaire sexagénaire quinquagénaire quadragénaire trentenaire milliardaire fonctionnaire
  gestionnaire bénéficiaire signataire mandataire ténor baron édile cacique magnat mollah ayatollah cheikh émir sultan
  taliban mercenaire geôlier bourreau escroc complice assassin repenti légiste dentiste ostéopathe paysan vigneron cheminot
  docker dame monsieur madame parrain marraine fiancé fiancée compagnon compagne conjoint beau-père belle-mère beau-frère
  pilier buteur rival adversaire coéquipier rappeur vidéaste humoriste maçon plombier facteur routard pèlerin fidèle moine
  religieuse nonne vicaire aumônier lanceuse lieutenant-colonel contre-amiral bourgmestre échevin conservateur commissaire-priseur
  chorégraphe metteur surveillant codétenu ravisseur assaillant tireur kamikaze recruteur matelot`);

export const INSTITUTIONS = words(`
  gouvernement ministère présidence élysée matignon kremlin pentagone parlement sénat assemblée chambre congrès conseil
  commission comité cour tribunal parquet justice police gendarmerie armée marine aviation état-major défense
  préfecture mairie municipalité commune ville région département métropole canton province collectivité état pays
  nation république royaume union organisation onu otan ue alliance coalition parti mouvement front syndicat fédération
  confédération groupuscule association ong fondation ligue club équipe institut institution université école lycée hôpital clinique laboratoire centre
  observatoire agence bureau office service direction administration autorité autorités diplomatie chancellerie
  ambassade consulat délégation mission cabinet entreprise société groupe compagnie firme banque constructeur
  équipementier opérateur fabricant distributeur exploitant assureur start-up filiale usine cabinet-conseil rédaction
  église diocèse évêché vatican milice régiment brigade bataillon force forces troupes camp staff encadrement
  opposition majorité exécutif gouvernance tutelle régulateur gendarme-boursier opep fmi oms croix-rouge unicef
  rectorat académie commandement garnison sous-préfecture caisse mutuelle parquet-général barreau
  haut-commissariat intercommunalité régie mosquée consistoire fournisseur patronat chu hôpitaux compagnie-aérienne
  junte régime rébellion guérilla dictature monarchie secrétariat inspection agglomération agglo communauté intersyndicale
  consortium conglomérat géant marque enseigne avionneur motoriste brasseur bce fed musée théâtre opéra orchestre festival
  fifa uefa cio prison refuge zoo paroisse synagogue archevêché arrondissement district clan cedeao unesco
  plateforme labo bercy beauvau copropriété chaîne éditeur producteur cartel faction mouvance
  secours pompiers samu enquêteurs syndicats avocats experts rédaction consortium collectif famille famille-royale`);

export const OUTLETS = words(`
  agence journal quotidien hebdomadaire mensuel magazine revue radio chaîne télévision télé site média médias presse
  gazette tribune blog podcast portail canal`);

/** People and groups who cannot be traced without a name. */
export const UNTRACEABLE = words(`
  responsable officiel source témoin habitant riverain voisin proche berger survivant rescapé sinistré militaire
  officier soldat combattant milicien rebelle expert analyste observateur économiste médecin infirmier employé salarié ouvrier
  média presse personne gens homme femme ami collègue connaisseur spécialiste diplomate policier gendarme
  pompier secouriste élu député cadre agent fonctionnaire conseiller internaute passant touriste client commerçant
  manifestant militant réfugié déplacé villageois résident parent étudiant élève enseignant chercheur scientifique
  avocat syndicaliste journaliste blogueur passager marin pêcheur agriculteur éleveur milice site chaîne journal
  interlocuteur intéressé initié informateur participant membre supporter sondage étude dirigeant haut-responsable
  entourage historien politologue spécialiste patient blessé otage migrant jeune enfant victime usager consommateur`);

/** Offices that one person holds at a time, or who speak for others: "un porte-parole" can be traced. */
export const OFFICES = words(`
  porte-parole président vice-président ministre premier-ministre secrétaire maire préfet sous-préfet gouverneur
  ambassadeur chancelier roi reine prince princesse pape évêque cardinal procureur juge magistrat commissaire général
  colonel amiral maréchal commandant patron pdg directeur chef cheffe bâtonnier recteur champion entraîneur
  sélectionneur capitaine fondateur auteur chargé doyen médiateur représentant délégué envoyé avocat régulateur
  constructeur opérateur distributeur fabricant exploitant équipementier assureur enquêteur`);

/** Words, figures and writings: they give way to their author. */
export const SPEECH_NOUNS = words(`
  estimation bilan propos mot dire déclaration témoignage affirmation parole avis chiffre donnée calcul décompte
  comptage prévision information renseignement version récit explication analyse interprétation indication
  communiqué évaluation observation constatation conclusion travaux résultat compte-rendu confidence aveu`);

export const DOCUMENTS = words(`
  rapport étude enquête sondage document note lettre courrier communiqué procès-verbal bilan texte arrêt jugement
  ordonnance réquisitoire plainte statistique chiffre article livre mémo audit expertise dossier autopsie certificat
  essai méta-analyse contrat facture archive registre baromètre recensement mémoire accusation acte rumeur dépêche`);

/** What one acknowledges, contests or is reproached with. */
export const FACTS = words(`
  accusation allégation reproche critique responsabilité implication existence présence participation hypothèse thèse
  version rumeur soupçon information affirmation fait propos intention idée lien culpabilité tort faute erreur
  manquement défaut défaillance retard échec problème faille lacune dysfonctionnement difficulté fraude meurtre viol crime
  vol dopage corruption usage paiement versement perte mort complicité négligence maladresse abus violence
  mensonge insuffisance excès dérapage bavure incident accident fuite piratage détournement irrégularité
  validité légalité légitimité véracité authenticité bien-fondé chiffre bilan estimation résultat constat
  conclusion argument explication possibilité scénario éventualité imputation calomnie grief insinuation attaque
  inquiétude préoccupation colère déception crainte doute espoir émotion soulagement lassitude incompréhension regret
  satisfaction surprise indignation tristesse désarroi amertume scepticisme optimisme pessimisme opposition soutien solidarité
  mécontentement étonnement stupéfaction frustration gratitude refus souhait volonté réserve ennui condoléances
  innocence assertion déclaration révélation piste démission divergence désaccord différend risque ampleur réalité nécessité`);

/** Objects of "dénoncer" that are ended, not accused. */
export const CONTRACTS = words('traité accord convention contrat bail pacte protocole alliance concordat trêve');

export const VISUALS: Readonly<Record<string, 'video' | 'photo' | 'satellite' | 'document'>> = {
  vidéo: 'video',
  vidéosurveillance: 'video',
  séquence: 'video',
  enregistrement: 'video',
  footage: 'video',
  image: 'photo',
  photo: 'photo',
  photographie: 'photo',
  cliché: 'photo',
  document: 'document',
  mémo: 'document',
  'procès-verbal': 'document',
  archive: 'document',
  rapport: 'document',
  note: 'document',
  facture: 'document',
  contrat: 'document',
  correspondance: 'document',
  courriel: 'document',
  audit: 'document',
};

/** Ending -eur, -ier and the like, and yet not a person. */
export const THINGS = words(`
  valeur couleur chaleur douleur fleur honneur bonheur malheur ardeur moteur secteur facteur rumeur hauteur ascenseur
  ordinateur erreur terreur peur odeur largeur longueur vapeur lueur humeur fureur horreur rigueur vigueur saveur
  faveur ferveur lourdeur ampleur grandeur splendeur tumeur sueur stupeur heure majeure demeure meilleur intérieur
  extérieur supérieur inférieur antérieur postérieur ultérieur tracteur réacteur vecteur compteur indicateur conteneur
  aspirateur radar intérieure quartier dossier papier chantier métier dernier premier matière manière frontière lumière
  rivière carrière dernière première calendrier courrier fichier escalier atelier clavier foyer acier janvier février
  particulier régulier financier judiciaire entier entière bière pierre terre guerre saison lieu bien rien
  mien sien italien soutien lien entretien maintien moyen moyenne gardienne chien quotidien régulière filière barrière
  poussière bannière glacière ouvrière sucrier panier sentier mobilier immobilier cimetière liste piste
  artiste piste conteur téléviseur routier hôtelier pétrolier gazier ferroviaire`);

/** Nouns of telling, by the class of what is told. */
export const CLAIM_NOUNS = nounClasses([
  ['neutral', 'affirmation thèse version annonce déclaration conviction'],
  ['accusatory', 'accusation allégation'],
  ['denial', 'démenti'],
  ['admission', 'aveu confession'],
]);
