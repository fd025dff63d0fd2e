/** French expressions of caution, certainty and report. The notation is explained in ../patterns.ts. */

import type { PatternList } from '../patterns.ts';

export const CLASSES = {
  /** Words of "pour l'instant", "à ce stade", "à l'heure actuelle", "encore", "au juste". */
  yet: "encore toujours exactement précisément pour l' instant moment le à ce stade heure actuelle au juste vraiment",
};

export const PATTERNS: PatternList = [
  [
    { kind: 'according' },
    `selon
     d' après
     à en croire
     aux dires de|du|des|d'
     au dire de|du|des|d'
     de l' aveu de|du|des|d'
     de l' avis de|du|des|d'
     si l' on en croit
     s' il faut en croire
     peut on lire dans|sur
     lit on dans|sur
     on peut lire dans|sur
     on lit dans|sur
     a t on appris auprès de|du|des|d'
     apprend t? on auprès de|du|des|d'
     on a? apprend|appris auprès de|du|des|d'
     à l' en croire
     à entendre
     pour reprendre les mots de|du|des|d'
     de source
     de sources
     de même source
     de bonne source
     de l' aveu même de|du|des|d'
     sur la foi de|du|des|d'
     ressort|ressortait de|du|des|d'`,
  ],
  [
    { kind: 'nothing' },
    `selon que|qu'
     selon lequel|laquelle|lesquels|lesquelles
     d' après quoi
     selon quoi
     pas forcément
     pas nécessairement
     pas sans doute
     présumé|présumée|présumés|présumées innocent|innocente|innocents|innocentes
     il va sans dire
     autant dire
     autrement dit
     pour ainsi dire
     cela|ceci|ça dit
     c' est dire
     c' est tout dire
     est ce à dire
     à vrai dire
     pour tout dire
     inutile de dire
     soit dit en passant
     veut|veulent|voulait|vouloir dire
     en dit|disent|disait long
     en cas probable
     peu probable
     mesures probables
     pas probable
     peut être
     si possible
     dans la mesure du possible`,
  ],
  [
    { kind: 'hedge', type: 'epistemic_adverb' },
    `apparemment
     probablement
     vraisemblablement
     possiblement
     éventuellement
     sans doute
     peut-être
     semble t? il?
     semblent
     semblait
     semblaient
     semblerait
     il semble que|qu'
     il semblerait que|qu'
     il semblait que|qu'
     il est? possible|probable|vraisemblable|plausible que|qu'
     il n' est pas exclu|impossible que|qu'
     il se peut|pourrait que|qu'
     il se pourrait bien que|qu'
     il y a de fortes|grandes chances
     il y a tout lieu de
     tout lieu de croire|penser|supposer
     tout porte à croire que|qu'
     tout laisse à? penser|croire|supposer|présager que|qu'
     tout indique que|qu'
     selon toute vraisemblance
     selon toute probabilité
     selon toute apparence
     selon les apparences
     de toute évidence probable
     en toute vraisemblance
     présumé|présumée|présumés|présumées
     supposé|supposée|supposés|supposées
     soupçonné|soupçonnée|soupçonnés|soupçonnées de|d'
     suspecté|suspectée|suspectés|suspectées de|d'
     a|ont très? bien pu
     tout laisse à? croire
     il y a fort à parier que|qu'
     il est à craindre que|qu'
     supposément
     censé|censée|censés|censées
     a priori
     à première vue
     paraît il
     paraît|paraissent avoir|être
     il paraîtrait que|qu'
     il paraît que|qu'
     probable que|qu'
     possible que|qu'
     pourrait
     pourraient
     potentiellement
     hypothétiquement
     visiblement
     à ce qu' il semble
     à ce qu' il paraît
     on dirait que|qu'
     peut avoir été?
     peuvent avoir été?
     doit avoir été?
     plus|très|fort probable
     probable
     probables`,
  ],
  [
    { kind: 'hedge', type: 'distancing' },
    `prétendument
     soi-disant
     prétendu|prétendue|prétendus|prétendues`,
  ],
  [
    { kind: 'hedge', type: 'approximator' },
    `environ
     près de|d'
     quelque
     autour de
     à peu près
     une dizaine|douzaine|quinzaine|vingtaine|trentaine|quarantaine|cinquantaine|soixantaine|centaine
     des dizaines|centaines|milliers
     quelques centaines|dizaines|milliers
     un millier
     approximativement`,
  ],
  [
    { kind: 'hedge', type: 'estimate_noun' },
    `estimations
     estimation`,
  ],
  [
    { kind: 'hedge', type: 'wish' },
    `nous espérons
     j' espère
     on espère
     nous souhaitons
     espérons`,
  ],
  [
    { kind: 'hedge', type: 'knowledge_limit' },
    `pour autant que|qu' l'? on sache
     pour autant que nous sachions
     pour autant que|qu' nous le sachions
     pour autant que|qu' je sache
     pour autant que|qu' l'? on puisse ..  savoir|juger|dire
     à notre connaissance
     à ma connaissance
     à sa connaissance
     en l' état actuel des connaissances
     dans l' état actuel des connaissances
     jusqu' à preuve du contraire`,
  ],
  [
    { kind: 'distancing' },
    `nous ne savons pas {yet}? {yet}? {yet}? {yet}? si
     on ne sait {yet}? pas {yet}? {yet}? {yet}? {yet}? si
     on ignore {yet}? {yet}? {yet}? {yet}? si
     nous ignorons {yet}? {yet}? {yet}? {yet}? si
     j' ignore {yet}? {yet}? {yet}? {yet}? si
     je ne sais pas {yet}? si
     ne pas savoir {yet}? {yet}? {yet}? {yet}? si
     ne sait|savait|savent|savaient {yet}? pas {yet}? {yet}? {yet}? {yet}? si
     ignorer|ignore|ignorait|ignorent {yet}? {yet}? {yet}? {yet}? si
     nul|personne ne sait {yet}? {yet}? {yet}? {yet}? si
     sans que|qu' .. puisse|puissent|pu|aient|ait être? vérifié*|vérifier|confirmé*|confirmer|authentifi*
     sans que .. soit|soient possible de vérifier|confirmer
     n' a|ont pas pu être vérifié*|confirmé*|authentifié*|corroboré*|recoupé* de? façon|manière|source? indépendante?
     n' a|ont pas encore? été vérifié*|confirmé*|authentifié*|corroboré*|recoupé* de? façon|manière|source? indépendante?
     n' a|ont pu être vérifié*|confirmé*|authentifié*|corroboré*|recoupé* de? façon|manière|source? indépendante?
     ne peut|peuvent pas? être vérifié*|confirmé*|authentifié*|corroboré* de? façon|manière|source? indépendante?
     ne pouvait|pouvaient pas? être vérifié*|confirmé*|authentifié*|corroboré*
     n' était|étaient pas? possible de vérifier|confirmer
     n' est|était pas possible de vérifier|confirmer
     il est|était impossible de vérifier|confirmer
     impossible de|à vérifier|confirmer
     n' a|ont|avons|ai pas pu vérifier|confirmer|authentifier|recouper
     n' a|ont|avons|ai pas été en mesure de vérifier|confirmer|authentifier|recouper
     n' a|ont|avons|ai pu vérifier|confirmer|authentifier|recouper
     n' était|est|étaient|sont pas en mesure de vérifier|confirmer|authentifier|recouper
     n' a|ont|avons|ai pas été en mesure d' authentifier
     n' a|ont|avons|ai pas? pu établir l'|leur|sa|son authenticité|véracité|origine
     n' a|ont|avons|ai pas été en mesure d' établir l'|leur|sa|son authenticité|véracité|origine
     n' a|ont|avons|ai pas pu en? vérifier|confirmer
     ne peut|peuvent|pouvons|pouvait pas vérifier|confirmer|garantir|authentifier
     il est encore? bien? trop tôt pour dire|savoir|affirmer|déterminer|conclure si|que|qu'
     dont l' authenticité n' est|a pas .. établie|confirmée|vérifiée
     dont l' authenticité n' a pas? pu être établie|confirmée|vérifiée
     l' authenticité .. n' a|est pas? pu? être? établie|confirmée|vérifiée
     à prendre avec .. prudence|précaution|précautions|pincettes
     à prendre au conditionnel
     sous toutes réserves
     sous toute réserve
     sous réserve de confirmation|vérification|vérifications
     à considérer avec prudence
     non vérifié|vérifiée|vérifiés|vérifiées
     non confirmé|confirmée|confirmés|confirmées
     reste|restent|restait à vérifier|confirmer
     reste|restent invérifiable|invérifiables
     invérifiable
     invérifiables
     n' a pas de confirmation indépendante
     aucune confirmation indépendante
     aucune source indépendante n' a .. confirmé*
     je ne peux pas le? garantir|jurer|certifier
     sans pouvoir le? vérifier|confirmer|garantir|certifier`,
  ],
  [
    { kind: 'certainty', type: 'assertive' },
    `force est de constater
     il est clair que|qu'
     il est évident que|qu'
     il est certain que|qu'
     il est incontestable que|qu'
     il ne fait aucun doute que|qu'
     sans aucun doute
     sans nul doute
     nul doute que|qu'
     de toute évidence
     à l' évidence
     manifestement
     incontestablement
     indéniablement
     assurément
     certainement
     en vérité
     en réalité`,
  ],
  [
    { kind: 'certainty', type: 'intensifier' },
    `complètement
     totalement
     entièrement
     absolument
     sans précédent
     parfaitement
     exclusif
     exclusive
     exclusifs
     exclusives
     uniques
     extrêmement
     purement et simplement
     incroyable
     à tout prix`,
  ],
  [
    { kind: 'certainty', type: 'firsthand_claim' },
    `a|ont pu constater
     directement sur les lieux
     a|ont constaté sur place
     sur place , ? a constaté
     de ses propres yeux
     de nos propres yeux
     de mes propres yeux
     vu de ses yeux
     j' y étais`,
  ],
  [
    { kind: 'report' },
    `la rumeur
     des rumeurs
     les rumeurs
     une rumeur
     le bruit court
     le bruit circule
     le bruit a couru
     des|les|certaines|plusieurs informations font|faisaient|feraient état
     des informations .. font|faisaient état
     des informations circulent
     des témoignages font|faisaient état
     des rapports font|faisaient état
     les médias font état
     il se dit|murmure|raconte|chuchote que|qu'`,
  ],
  [
    { kind: 'agentless' },
    `il a été annoncé|indiqué|précisé|confirmé|rapporté|signalé|affirmé que|qu'
     il est rapporté|indiqué|précisé|dit|affirmé que|qu'
     il nous a été indiqué|rapporté|confirmé que|qu'
     on apprend que|qu'
     on a appris que|qu'
     a t on appris
     apprend on
     apprend t? on`,
  ],
  [
    { kind: 'seen' },
    `on voit
     on y voit
     on distingue
     on y distingue
     on aperçoit
     on y aperçoit
     on entend
     on y entend
     on peut voir|y|distinguer|apercevoir
     y voit on
     y sont? visibles?
     est visible
     sont visibles`,
  ],
  [
    { kind: 'witness' },
    `j' ai .. vu|vue|vus|vues|entendu|aperçu|assisté|senti|vécu
     nous avons .. vu|vue|vus|vues|entendu|aperçu|assisté|senti|vécu
     je .. voyais|voyait|entendais
     nous n' en avons vu
     on a vu|entendu
     on ne? voyait|entendait
     on .. voyait plus?
     je l' ai vu|vue|entendu
     j' étais
     nous étions`,
  ],
  [
    { kind: 'inferred' },
    `à en juger par
     on en déduit
     en déduit|déduisent
     en conclut|concluent
     traces .. indiquent|suggèrent|montrent
     à en juger`,
  ],
  [
    { kind: 'condition' },
    `si
     s' il|ils
     sans
     à moins
     au cas où
     en cas de|d'
     à défaut
     faute de|d'
     à condition
     à supposer
     dans l' hypothèse
     dans le cas
     comme si
     même avec|sans
     quand bien même
     pourvu que|qu'
     en admettant`,
  ],
];
