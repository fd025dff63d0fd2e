/** French. */

import { lazy } from '../../lazy.ts';
import type { Language } from '../language.ts';
import { frenchSingulars, nounTest } from '../noun-test.ts';
import { compilePatterns } from '../patterns.ts';
import { compileVerbs, firstWords, withPlurals, words } from '../verb-table.ts';
import { conjugate } from './conjugate.ts';
import { findConditionals } from './find-conditionals.ts';
import { isFrenchFinite } from './finite.ts';
import { TOPICS } from './headlines.ts';
import { ACTS, BELIEFS, HINTS } from './hints.ts';
import { isInfinitive } from './infinitives.ts';
import {
  CLAIM_NOUNS,
  CONTRACTS,
  DOCUMENTS,
  FACTS,
  INSTITUTIONS,
  OFFICES,
  OUTLETS,
  PEOPLE,
  SPEECH_NOUNS,
  THINGS,
  UNTRACEABLE,
  VISUALS,
} from './nouns.ts';
import { CLASSES, PATTERNS } from './patterns.ts';
import { STAGES } from './stages.ts';
import { OBLIQUES, VERBS } from './verbs.ts';

const test = (list: ReadonlySet<string>) => nounTest(list, frenchSingulars);

const PERSON_ENDING =
  /(istes?|logues?|graphes?|crates?|nautes?|teurs?|trices?|[nslrgv]eurs?|cheurs?|euses?|iens?|iennes?|iers?|ières?|nomes?)$/;

export const french = lazy((): Language => {
  const evidenceKinds = withPlurals(VISUALS);
  const listed = test(UNTRACEABLE);
  const office = test(OFFICES);
  const person = nounTest(PEOPLE, frenchSingulars, PERSON_ENDING, THINGS);
  const verbs = compileVerbs(VERBS, conjugate);
  return {
    tag: 'fr',
    verbs,
    phrasalVerbs: firstWords(verbs),
    patterns: compilePatterns(PATTERNS, CLASSES),
    stages: compilePatterns(STAGES),
    hints: compilePatterns(HINTS),
    acts: ACTS,
    beliefs: BELIEFS,
    determiners: words(`le la les l' un une des du ce cet cette ces son sa ses leur leurs mon ma mes notre nos votre vos
    plusieurs certains certaines quelques deux trois quatre cinq six sept huit neuf dix chaque tout toute tous toutes aucun
    aucune nul nulle différents divers diverses de_nombreux`),
    indefinite: words(
      `un une des plusieurs certains certaines quelques deux trois quatre cinq six sept huit neuf dix d' de divers`,
    ),
    alone: words('certains certaines plusieurs beaucoup tous toutes nombre'),
    of: words(`de du des d'`),
    and: words('et ou &'),
    joints: words('et puis mais'),
    prepositions:
      words(`à au aux dans en sur sous pour par avec sans chez vers lors après avant devant derrière depuis dès
    pendant durant malgré contre entre parmi selon hors outre auprès jusque jusqu' via près face suite suivant concernant`),
    relatives: words(`qui que qu' dont où lequel laquelle lesquels lesquelles auquel auxquels duquel`),
    subordinators:
      words(`que qu' qui dont où si car mais puis quand lorsque lorsqu' parce puisque puisqu' comme tandis alors quoique
    tout ainsi mais donc or ni`),
    that: words(`que qu'`),
    questions: words(`comment pourquoi combien si s' où quand quel quelle quels quelles ce`),
    time: words(`lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourd'hui demain avant-hier janvier février mars avril
    mai juin juillet août septembre octobre novembre décembre matin soir midi ce cette maintenant récemment auparavant tard tôt
    vendredi dernièrement ensuite`),
    adverbs:
      words(`également aussi encore déjà toutefois cependant ainsi ensuite enfin notamment par ailleurs officiellement
    publiquement clairement fermement vivement catégoriquement formellement récemment immédiatement aussitôt hier
    aujourd'hui même en outre toujours souvent bien plus simplement finalement longuement sèchement alors pourtant
    désormais ici d'abord sobrement implicitement volontiers prudemment solennellement unanimement en bloc`),
    subjectPronouns: words('il elle ils elles on je nous tu vous celui-ci celle-ci ceux-ci celles-ci ce ça cela'),
    clitics: words(`ne n' se s' le la les l' lui leur y en me m' te t' nous vous`),
    reflexives: words(`se s'`),
    negations: words(`ne n' ni pas jamais point guère aucunement nullement`),
    nobody: words('on'),
    impersonal: words('il'),
    have: words('ai as avons avez a ont avait avaient aura auront aurait auraient ayant eu avoir eut eurent ait aient'),
    be: words(
      `suis es sommes êtes est sont était étaient sera seront serait seraient été étant fut furent être soit soient`,
    ),
    finite:
      words(`est sont était étaient sera seront serait seraient fut furent a ont avait avaient aura auront aurait auraient
    va vont peut peuvent doit doivent fait font pourrait pourraient devrait devraient`),
    clauses: {
      isFinite: isFrenchFinite,
      openers:
        words(`que qu' qui où comment pourquoi combien lequel laquelle lesquels lesquelles auquel auxquels auxquelles duquel desquels
      desquelles`),
      looseOpeners: words("dont comme si lorsque lorsqu' quand puisque puisqu' quoique quoiqu'"),
      contacts: words(''),
    },
    hasPast: () => false,
    isPastShape: () => false,
    isPresentForm: () => false,
    clauseWords:
      words(`je j' nous on il ils elle elles c' ça est sont a ont était étaient avait n' ne suis avons sommes ai
    m' me faut vais va vont peut doit sera serait fait votre vous`),
    conditionals: findConditionals,
    ownCues: () => [],
    isInfinitive,
    people: person,
    untraceable: (word) => listed(word) || (person(word) && !office(word)),
    institutions: test(INSTITUTIONS),
    outlets: test(OUTLETS),
    speechNouns: test(SPEECH_NOUNS),
    claimNouns: CLAIM_NOUNS,
    documents: test(DOCUMENTS),
    factNouns: test(FACTS),
    evidence: (word) => evidenceKinds.get(word) ?? null,
    publish: new Map(
      [
        ['finite', 'publie publient publiait'],
        ['finite', 'diffuse diffusent partage partagent poste postent dévoile dévoilent fournit fournissent présente'],
        [
          'participle',
          'consulté analysé vérifié authentifié examiné visionné filmé tourné pris réalisé capté enregistré',
        ],
        [
          'both',
          'publié diffusé partagé posté dévoilé fourni obtenu relayé montré transmis récupéré mis révélé présenté',
        ],
      ].flatMap(([kind, list]) =>
        (list as string)
          .split(' ')
          .flatMap((form) => (kind === 'finite' ? [form] : [form, `${form}e`, `${form}s`, `${form}es`]))
          .map((form) => [form, kind as 'finite' | 'participle' | 'both'] as const),
      ),
    ),
    show: words(
      'montre montrent montraient montrait révèle révèlent attestent atteste prouvent prouve laisse laissent dévoilent',
    ),
    obliques: OBLIQUES,
    idioms: new Map([
      ['dénoncer', CONTRACTS],
      ['annoncer', words('couleur')],
      ['confirmer', words('nomination peine condamnation jugement statut rang')],
      ['déclarer', words('guerre état forfait flamme faillite impôt revenu maladie ouvert')],
      ['saluer', words('foule public supporter tribune')],
      [
        'rappeler',
        words('véhicule voiture automobile modèle lot produit exemplaire appareil jouet boîte paquet bouteille'),
      ],
      ['accuser', words('retard baisse recul coup perte déficit réception chute repli fatigue année')],
    ]),
    audience: words(`journaliste journalistes presse députés élus reporters parlement`),
    to: words(`à au aux auprès devant`),
    by: words('par'),
    citedBy: words('cité citée cités citées'),
    citing: words('citant cite citent citait'),
    reportedBy:
      words(`rapporté rapportée rapportés rapportées relayé relayée relayés relayées révélé révélée révélés révélées
    repris reprise reprises annoncé annoncée annoncés annoncées dévoilé dévoilée dévoilés dévoilées relaté relatée publié publiée publiés publiées
    fourni fournie fournis fournies communiqué communiquée communiqués communiquées avancé avancée avancés avancées`),
    madeBy:
      words(`publié publiée publiés publiées diffusé diffusée diffusés diffusées communiqué communiquée communiqués communiquées
    transmis transmise transmises rendu rendue rendus rendues dévoilé dévoilée dévoilés dévoilées établi établie établis établies
    dressé dressée réalisé réalisée réalisés réalisées mené menée menées conduite compilé compilée compilés compilées
    recueilli recueillis recueillies collecté collectées fourni fournie fournis fournies présenté présentée présentés présentées
    arrêté réunis réunies rédigé rédigée`),
    labels: words(''),
    topics: TOPICS,
    bareClause: false,
    inversion: true,
    headlineCommas: false,
  };
});
