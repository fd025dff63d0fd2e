/**
 * French verbs of news whose present singular is known by name, because nouns and adjectives end alike. Other tenses
 * and most plurals are told by their endings.
 */

import { words } from '../verb-table.ts';

/** Verbs in "-er", conjugated; those whose present is a noun or an adjective as well are in `AMBIGUOUS`, too. */
export const REGULAR = words(`
  abaisser abandonner aborder abriter accélérer accepter accompagner accorder accumuler acheter achever adopter
  afficher affronter aggraver aider ajourner aligner alimenter allonger allouer améliorer amener amorcer amputer
  annuler appliquer apporter approcher approuver appuyer arrêter arriver assembler assister atteler attirer attribuer
  augmenter autoriser avoisiner baisser basculer bénéficier bloquer boucler bouger bouleverser briguer briser brûler
  cacher camper célébrer cesser changer chasser chercher chuter circuler collecter coller combler commander commencer
  compenser compléter compliquer comporter composer compter concentrer concerner confisquer consacrer conserver
  consister constituer consulter continuer contrôler convoquer coopérer couler couper coûter craquer créer creuser
  croiser culminer cultiver cumuler débarquer débaucher débloquer déborder débrayer débuter décaler décerner déchirer
  décider décoller décrocher défiler dégager dégrader déménager demeurer démissionner démonter dépasser dépenser
  déplacer déployer déposer dérailler dériver désigner dessiner dévaler dévaster développer dévier dicter diminuer
  dîner diriger disposer disputer dissiper diviser dominer donner doper doter doubler durer échapper échouer éclairer
  éclater écoper écouler écraser effectuer effondrer égaler élever éliminer embaucher embraser emmener empêcher
  empirer employer emporter encadrer encaisser encercler encourager endommager enfermer engager engendrer enregistrer
  entamer entasser enterrer entraîner entrer envoyer épargner éprouver épuiser équiper ériger escalader espérer
  essayer essuyer étaler étouffer évacuer éviter évoluer examiner exécuter exister expédier expirer exploiter exploser
  exporter exposer fermer fabriquer faciliter figurer filer financer fixer flamber flotter foncer fonctionner fonder forcer
  former fouiller frapper freiner frôler gagner garder gérer glisser grimper gronder grouper habiter hausser héberger
  hisser ignorer illustrer imiter immobiliser impliquer importer imposer inaugurer incarner indemniser infliger
  injecter inonder inspecter installer intégrer intensifier interpeller isoler jeter jouer juger laisser lancer
  larguer libérer licencier limiter livrer loger longer louer lutter maîtriser manger manifester manquer marcher
  marquer menacer mener mériter mesurer mobiliser modifier monter montrer multiplier nager nécessiter négocier
  neutraliser nommer occuper opérer opposer organiser orienter ôter oublier œuvrer parler partager participer passer
  patrouiller payer peiner pénétrer percer percuter perdurer persister perturber peser piller piloter placer plafonner
  plonger porter poser posséder poster pousser pratiquer précéder précipiter préconiser préférer prélever préparer
  présenter présider presser prêter priver procéder procurer profiter programmer progresser projeter prolonger
  promener protéger prouver provoquer quitter racheter rallier ramener ranger rappeler rapprocher raser rassembler
  ravager raviver réaliser récolter recommencer récompenser recouvrer recruter reculer récupérer rédiger redonner
  redouter refermer refuser regagner régler regrouper rejeter relancer relater relier remonter remplacer remporter
  rencontrer renforcer renoncer renouveler rénover rentrer renverser réparer repasser reporter reposer représenter
  résister respecter respirer ressembler restaurer rester résulter retirer retomber retourner retrouver réviser
  revoter ronger rouler ruiner saccager saluer sanctionner sauter sauver secouer séjourner sembler séparer serrer siéger
  signer solliciter sombrer sonner souffler souhaiter stagner stationner subsister succéder supprimer surmonter
  surplomber surveiller survoler suspecter taper tarder tenter terminer tester tirer tomber totaliser toucher tourner
  traîner traiter transformer transporter traquer travailler traverser trembler triompher tripler tromper trouver tuer
  utiliser vaciller valider valoriser varier veiller verser vibrer vider viser visiter voler voter voyager`);

/** Presents and simple pasts that no rule of `REGULAR` makes. */
export const IRREGULAR = words(`
  abat accroît accueille acquiert admet apparaît appartient apprend atteint attend bat bâtit boit brandit choisit
  combat commet comparaît comprend compromet conclut conçoit conduit confond connaît conquiert consent construit
  contient contraint contredit convainc convient correspond court couvre craint croît cueille cuit débat déçoit
  découvre défend demeure dépend descend détient détruit devient disparaît dissout doit dort écrit élargit élit émet
  enfreint entend entreprend entretient envahit établit éteint étend exclut extrait finit fléchit fournit franchit
  fuit garantit grandit guérit inclut inscrit interdit interrompt intervient introduit investit jaillit joint lit
  maintient met meurt mord naît obtient offre ouvre paraît parcourt part parvient peint perçoit perd périt permet
  plaît pleut pourvoit prend prescrit prétend prévient prévoit produit promet provient punit quitte rafraîchit
  ralentit réagit rebondit reçoit reconduit reconnaît reconstruit recourt recouvre recueille redevient redoit réduit
  refait rejoint remet remplit rend renvoie répand repart repeint répond reprend résout ressort restreint retient
  réunit revend revêt revient revoit rit rompt rouvre saisit satisfait secourt sert sort souffre soumet sourit
  souscrit soutient souvient subit suffit suit surgit surprend survient survit suspend tend tient traduit trahit
  transmet unit vainc valent vaut vend veut vieillit vient vit voit
  apparut disparut parut connut reconnut reçut conçut dut sut voulut valut fallut courut mourut vécut crut lut élut résolut
  rendit perdit répondit entendit attendit descendit battit suivit poursuivit mit permit promit remit prit apprit comprit reprit
  surprit fit vint devint revint parvint intervint survint tint obtint maintint retint soutint naquit ouvrit offrit couvrit
  découvrit souffrit partit sortit servit`);

/** Presents that are adjectives or participles as well: verbs only before an article. */
export const ALSO_ADJECTIVES = words(`
  actif active atteint calme complète concrète conduit construit contraint court détruit dit discrète double écrit étanche éteint
  exclut extrait fait ferme fixe grave humide inclut inquiète inscrit interdit introduit joint juste libre manifeste mort pilote
  pirate cible produit rapide réduit refait rejoint rompt sauve secrète sombre soumis suspect sèche test traduit triple trouble vide`);

/** Presents that are nouns as well: no verbs at the head of a part of the sentence. */
export const ALSO_NOUNS = words(`
  annonce approche baisse bloque cache cause cesse change charge chasse chute commande compte contrôle couple coupe course
  débat décide demande doute droit dure élève faille finance flotte force forme foule frappe garde gagne grève hausse juge lance
  ligne limite lit livre lutte manque manœuvre marche marque masse menace mesure montre note nuit occupe offre part partage parle
  passe pause peine place pointe porte pose poste presse preuve prête rassemble recherche récolte relance remarque remonte rencontre
  rend reporte reprise réserve reste retourne retraite signe sonde souffre sort taxe tend tente terme tire touche tourne traite
  tranche vise visite voile vote voyage vend`);
