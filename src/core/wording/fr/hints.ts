/** French words that may lead to a source without saying so for sure. The notation is explained in ../patterns.ts. */

import type { PatternList } from '../patterns.ts';
import { words } from '../verb-table.ts';

export const HINTS: PatternList = [
  [
    { kind: 'hint' },
    `à en croire
     est|sont|était|étaient|reste|restent convaincu*|persuadé*|certain*|sûr*|formel*|catégorique*|confiant*|optimiste*|sceptique*
     en est|sont|reste|restent convaincu*|persuadé*|certain*|sûr*
     sur le compte de|du|des|d'
     décolère|décolèrent
     son de cloche
     veut|veulent|voulait|voulaient croire
     ne cache|cachent|cachait|cachaient pas|guère|plus
     fait|font pas? mystère
     aux dernières nouvelles
     botte|bottent en touche
     assume|assument
     aux|au dires|dire de|du|des|d'
     de l' aveu|avis
     à l' en croire
     contrairement à
     à|selon|malgré ce que|qu'
     à ses|leurs yeux
     aux yeux de|du|des|d'
     du point de vue de|du|des|d'
     dans l' esprit de|du|des|d'
     côté
     du côté de|du|des|d'
     sur la foi
     à entendre|lire|écouter
     sources
     une|cette|même source
     source policière|militaire|judiciaire|proche|diplomatique|gouvernementale|syndicale|officielle|interne|anonyme|sûre
     médias
     informations selon
     nos|notre informations|confrères|confrère|journaliste|journalistes|correspondant|correspondante|envoyé|envoyée|reporter
     porte-parole
     porte-voix
     témoin|témoins
     enquêteurs|investigateurs
     analystes|analyste
     experts|expert|experte|expertes
     observateurs|observateur
     spécialistes|spécialiste
     chercheurs|chercheur|chercheuse|chercheuses
     scientifiques ont
     économistes|économiste
     communiqué|communiqués
     déclaration|déclarations
     témoignage|témoignages
     déposition|dépositions
     tweet|tweets
     publication|message|messages|post|posts sur
     sur x|twitter|facebook|instagram|telegram|tiktok|linkedin|youtube|whatsapp|bluesky
     sur son|sa|ses|leur compte|chaîne|page|blog|site
     interview|interviews
     entretien accordé|avec|au|à|donné|publié
     conférence de presse
     point presse
     tribune publiée|parue|signée
     lettre|courrier adressée|adressé|ouverte
     dépêche|dépêches
     allocution
     propos
     aveux
     étude|études
     sondage|sondages
     baromètre
     rapport|rapports
     enquête conclut|montre|révèle|établit|souligne|menée|réalisée|du|de|publiée
     estimations|projections|prévisions|calculs de|du|des|d'
     chiffres|données|statistiques de|du|des|d' l'? l|la|le|les|insee|eurostat|ministère
     rumeur|rumeurs
     révélations
     accusations
     allégations
     l' annonce
     annonce faite
     version
     récit|récits de|du|des|d'
     sous couvert d'|de
     sous le sceau
     sous condition d' anonymat
     interrogé|interrogée|interrogés|interrogées
     contacté|contactée|contactés|contactées
     sollicité|sollicitée|sollicités|sollicitées
     joint|jointe|joints par|au
     au micro
     au téléphone
     à la barre
     devant la presse|cour|commission|barre
     face à la presse|caméra|micros
     cité|citée|cités|citées par|dans
     citant
     parle|parlent|parlait|parlaient|parlé|parler de|d'|du|des
     fait|font|faisait|faisaient|faire état
     fait|font|faisait valoir|savoir|part
     met|mettent|mis|mettait en cause|garde|avant|doute|évidence|lumière
     pointe|pointent|pointé
     s' en prend|prennent|pris
     monte|montent|monté au créneau
     tire|tirent|tiré la sonnette
     se|s' dit|disent|disait|disaient|déclare|déclarent|dite|dits|veut|veulent
     prend|prennent|prit|pris la parole
     prend|prennent|prit|pris position|acte
     sa|leur version
     livre|livré|livrent son|sa|ses|leur|leurs
     milite|militent
     appelle|appellent|appelé|appelait|appelaient à|au
     exhort*
     invite|invitent|invité à
     préconis*
     table|tablent|tablait|tablaient sur
     mise|misent|misait|misaient sur
     parie|parient sur
     privilégi*
     penche|penchent pour
     revendiqu*
     revu|revoit|relevé|relève|abaissé|abaisse|révisé|révise .. estimation|estimations
     se|s' félicit*
     se|s' réjoui*
     impute|imputent|imputé
     attribue|attribuent|attribué à|cette|ce|cet|l'|la|le|les
     crédite|créditent
     croit|croient savoir
     voit|voient|voyait dans|en|là|se
     dépein*
     dépeign*
     persiste|persistent
     recens*
     dénombr*
     comptabilis*
     rejett* la|les responsabilité|faute
     renvoie|renvoient la responsabilité
     clam*
     promet|promettent|promis|promise|promises
     s' est|sont excus*
     s' excus*
     prévenu|prévenue|prévenus que|d'
     met|mettent|mis l' accent
     rassur*
     s' inquièt*
     s' alarm*
     s' est dit|dite
     se sont dits|dites
     a|ont laissé entendre
     conclut|concluent à|au`,
  ],
];

/** Verbs that also name acts, decisions and findings. */
export const ACTS = words(`trouver montrer démontrer établir publier poster lancer lâcher poursuivre reprendre demander
  rejeter écarter repousser récuser balayer infirmer retenir exclure exiger condamner saluer réclamer prévoir envisager
  apprendre entendre communiquer transmettre invoquer exposer résumer crier hurler répéter maintenir soutenir garantir
  assurer relever rapporter avancer ajouter conclure insister dévoiler noter évaluer calculer formuler attester souligner
  décrire commenter réaliser observer remarquer constater deviner répondre glisser souffler enchaîner signifier
  promettre recommander proclamer prédire pressentir convenir câbler mander stipuler énumérer notifier confier plaider
  chiffrer minimiser anticiper détailler révéler signaler confirmer réaffirmer pointer épingler accuser contester
  croire penser faire_savoir inculper imputer écrire tempérer crier_à crier_au informer prévenir alerter avertir
  défendre disculper inquiéter étonner plaindre révolter réjouir indigner émouvoir emporter amuser excuser enflammer`);

/** Behind "être" a common belief or a suspicion; caution without a source. */
export const BELIEFS = words(
  'estimer soupçonner croire penser supposer présumer évaluer prévoir envisager juger considérer',
);
