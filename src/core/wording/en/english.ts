/** English. */

import { lazy } from '../../lazy.ts';
import type { Language } from '../language.ts';
import { englishSingulars, nounTest } from '../noun-test.ts';
import { compilePatterns } from '../patterns.ts';
import { compileVerbs, firstWords, withPlurals, words } from '../verb-table.ts';
import { conjugate } from './conjugate.ts';
import { isEnglishFinite, isPastShape, isPresentForm } from './finite.ts';
import { LABELS, TOPICS } from './headlines.ts';
import { ACTS, BELIEFS, HINTS } from './hints.ts';
import {
  CLAIM_NOUNS,
  CONTRACTS,
  DOCUMENTS,
  FACTS,
  INSTITUTIONS,
  OUTLETS,
  PEOPLE,
  SPEECH_NOUNS,
  UNTRACEABLE,
  VISUALS,
} from './nouns.ts';
import { hasPast } from './past-forms.ts';
import { PATTERNS } from './patterns.ts';
import { STAGES } from './stages.ts';
import { OBLIQUES, VERBS } from './verbs.ts';

const test = (list: ReadonlySet<string>) => nounTest(list, englishSingulars);

const PERSON_ENDING =
  /(ologists?|graphers?|makers?|keepers?|workers?|owners?|leaders?|ists?|year-olds?|(?:wo)?m[ae]n|mates?|holders?|goers?|ians)$/;
const THINGS =
  words(`list mist twist wrist fist gist assist exist insist persist resist consist checklist shortlist playlist
  waitlist watchlist enlist estimate climate primate stalemate ultimate specimen regimen omen acumen amen abdomen
  human humans german roman ottoman norman oman talisman caiman`);

export const english = lazy((): Language => {
  const evidenceKinds = withPlurals(VISUALS);
  const verbs = compileVerbs(VERBS, conjugate);
  return {
    tag: 'en',
    verbs,
    phrasalVerbs: firstWords(verbs),
    patterns: compilePatterns(PATTERNS),
    stages: compilePatterns(STAGES),
    hints: compilePatterns(HINTS),
    acts: ACTS,
    beliefs: BELIEFS,
    determiners:
      words(`the a an this that these those his her its their my our your some several many most two three four
    five six seven eight nine ten eleven twelve twenty thirty forty fifty each every all any no both another`),
    indefinite: words(
      `a an some several many most two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty one another`,
    ),
    alone: words('some several many most others one another'),
    of: words(`of 's 'for`),
    and: words('and or &'),
    joints: words('and then but'),
    prepositions:
      words(`to at in on under for by with without from towards toward during after before behind since until
    despite against between among per over into about above below across along amid around beyond near off onto out through
    throughout upon within via as than like inside outside`),
    relatives: words(`who whom whose which that where`),
    subordinators: words(
      `that who which whose if where but when while because although though as than so since whereas and or`,
    ),
    that: words('that'),
    questions: words('whether if how why what when where who which'),
    time: words(`monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight january february
    march april june july august september october november december feb apr jul aug sept oct nov dec earlier later late early now last recently`),
    adverbs:
      words(`also again still already however then later finally notably flatly publicly clearly firmly repeatedly
    earlier recently immediately soon quickly officially even too always often simply bluntly formally categorically
    openly first never just not all yesterday today privately angrily quietly loudly initially subsequently separately
    previously only long further sometimes here now thus therefore instead meanwhile`),
    subjectPronouns: words('he she they it i we you one'),
    clitics: words('not never also had has have did does do would'),
    reflexives: words(''),
    negations:
      words(`not never neither nor n't didn't doesn't don't hasn't haven't hadn't wouldn't won't cannot can't couldn't
    wasn't weren't isn't aren't`),
    nobody: words(''),
    impersonal: words('it'),
    have: words(`has have had having 've hasn't haven't hadn't`),
    be: words(`is are was were be been being am 's_be isn't aren't wasn't weren't get got gets`),
    finite:
      words(`is are was were has have had will would can could may might shall should must did does do isn't aren't wasn't
    weren't hasn't haven't hadn't didn't doesn't don't won't wouldn't can't cannot couldn't shows show said says told
    show showed shown knew began became came chose did fell forgot gave grew hid ran sank spoke swore took threw went withdrew wrote`),
    clauses: {
      isFinite: isEnglishFinite,
      openers: words('that who which whose whom where whether how why what'),
      looseOpeners: words(`when while because although though if unless whereas after before since until as once than`),
      contacts: words('he she they we i nobody everybody everyone'),
    },
    hasPast,
    isPastShape,
    isPresentForm,
    clauseWords:
      words(`i we he she it they is are was were has have had will would am can could i'm we're it's i've we've don't
    didn't isn't my me us do did won't can't`),
    conditionals: () => [],
    ownCues: () => [],
    isInfinitive: (word) =>
      /ing$/.test(word) &&
      word.length > 4 &&
      !/^(\p{L}*thing|spring|string|morning|evening|king|sibling|ceiling)$/u.test(word),
    people: nounTest(PEOPLE, englishSingulars, PERSON_ENDING, THINGS),
    untraceable: test(UNTRACEABLE),
    institutions: test(INSTITUTIONS),
    outlets: test(OUTLETS),
    speechNouns: test(SPEECH_NOUNS),
    claimNouns: CLAIM_NOUNS,
    documents: test(DOCUMENTS),
    factNouns: test(FACTS),
    evidence: (word) => evidenceKinds.get(word) ?? null,
    publish: new Map(
      (
        [
          [
            'both',
            'released published aired broadcast shared posted supplied obtained provided circulated leaked uploaded issued',
          ],
          [
            'participle',
            'verified analysed analyzed authenticated reviewed seen viewed examined taken shot filmed geolocated',
          ],
          ['finite', 'publishes releases airs shares posts supplies publish release'],
        ] as const
      ).flatMap(([kind, list]) => list.split(' ').map((form) => [form, kind] as const)),
    ),
    show: words('show shows showed showing reveal reveals revealed appear_to_show'),
    obliques: OBLIQUES,
    idioms: new Map([
      ['say', words('goodbye hello yes no sorry thank thanks farewell')],
      ['deny', CONTRACTS],
      ['call', words('for on up off in at back out him her them it')],
      ['confirm', words('nomination sentence conviction appointment seat booking reservation')],
      ['report', words('profit loss earning revenue sale result turnover income fault problem duty')],
      ['charge', words('fee price rent rate interest tax toll premium fare')],
    ]),
    audience: words(`reporters lawmakers journalists parliament congress senate mps legislators deputies senators court
    jurors jury inquiry inquest tribunal committee hearing investigators police fans supporters voters viewers readers staff
    employees shareholders investors delegates parents residents them him her us me you`),
    to: words('to'),
    by: words('by'),
    citedBy: words('quoted cited'),
    citing: words('citing quoting cites quotes'),
    reportedBy: words('reported revealed disclosed broken relayed published provided supplied released issued'),
    madeBy: words(
      `published released issued compiled collected gathered produced prepared presented conducted drawn commissioned`,
    ),
    labels: LABELS,
    topics: TOPICS,
    bareClause: true,
    inversion: false,
    headlineCommas: true,
  };
});
