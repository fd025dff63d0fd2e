import { describe, expect, it } from 'vitest';
import { FLAGS } from '../../../src/core/corroboration/flags.ts';
import type { Flag, RuleId } from '../../../src/core/corroboration/model.ts';
import { RULES } from '../../../src/core/corroboration/rules.ts';
import { assessed, rates, relays, type Setting, says, video } from './claim-builder.ts';

const accusation = says('blueMoD', 'asserts', 'statement');
const denial = says('redMoD', 'denies', 'statement');
const onSite = says('np1', 'asserts', 'first_hand');
const alsoOnSite = says('np2', 'asserts', 'first_hand');

/** What a case is about, the setting, the rule that decides, the digit and exactly the flags. */
type Case = [string, Setting, RuleId, number, Flag[]];

const CASES: Case[] = [
  // R0–R2: what no report decides.
  ['a judgement is not assessed', { claim: { checkable: 'judgement' }, reports: [onSite] }, 'R0', 6, []],
  ['a prediction neither', { claim: { checkable: 'prediction' } }, 'R0', 6, []],
  [
    'two trusted reviews disagree',
    { reviews: [rates('fc1', 'true'), rates('fc2', 'false')] },
    'R1',
    4,
    ['reviewers_disagree'],
  ],
  [
    'a review says false where opposing sides agree',
    { reports: [accusation, says('redMoD', 'asserts', 'statement')], reviews: [rates('fc1', 'false')] },
    'R1',
    4,
    ['interested', 'both_sides_agree'],
  ],
  [
    'a review says false against an admission in part only',
    { reports: [says('redMoD', 'admits', 'statement', { coverage: 'part' })], reviews: [rates('fc1', 'false')] },
    'R2',
    5,
    [],
  ],
  [
    'a review says false against two findings on the word of unnamed people',
    {
      reports: [says('np1', 'asserts', 'anonymous_vouched'), says('np2', 'asserts', 'anonymous_vouched')],
      reviews: [rates('fc1', 'false')],
    },
    'R2',
    5,
    ['anonymous_origin'],
  ],
  [
    'a withdrawn review no longer counts',
    { reviews: [rates('fc1', 'false', { retractedAt: '2024-03-01' })] },
    'R10',
    6,
    [],
  ],
  [
    'where the latest review is withdrawn the one before it stands again',
    { reviews: [rates('fc1', 'false'), rates('fc1', 'true', { at: '2024-02-02', retractedAt: '2024-03-01' })] },
    'R2',
    5,
    [],
  ],
  ['a review of a part decides nothing', { reviews: [rates('fc1', 'false', { coverage: 'part' })] }, 'R10', 6, []],
  ['nor an untrusted one', { reviews: [rates('fc1', 'false', { trusted: false })] }, 'R10', 6, []],
  ['nor one of tomorrow', { reviews: [rates('fc1', 'false')], asOf: '2024-01-31' }, 'R10', 6, []],
  ['a reviewer says two things on one day', { reviews: [rates('fc1', 'true'), rates('fc1', 'false')] }, 'R10', 6, []],
  [
    'a reviewer thinks again',
    { reviews: [rates('fc1', 'true', { at: '2024-03-01' }), rates('fc1', 'false')] },
    'R6',
    2,
    [],
  ],
  // R3 and R4: independent contradiction.
  [
    'an on-site finding contradicts a review',
    {
      reports: [says('igo', 'denies', 'first_hand', { at: '2024-01-11' }), accusation],
      reviews: [rates('fc1', 'true')],
    },
    'R4',
    4,
    ['interested'],
  ],
  [
    'an on-site finding contradicts a party',
    { reports: [accusation, says('igo', 'denies', 'first_hand')] },
    'R3',
    5,
    ['interested'],
  ],
  [
    'an admission in part keeps a contradiction from settling it',
    { reports: [says('redMoD', 'admits', 'statement', { coverage: 'part' }), says('igo', 'denies', 'document')] },
    'R4',
    4,
    [],
  ],
  [
    'independent sources contradict each other',
    { reports: [onSite, says('igo', 'denies', 'first_hand')] },
    'R4',
    4,
    [],
  ],
  [
    'a contradiction on the word of somebody unnamed is a doubt',
    { reports: [accusation, says('np1', 'denies', 'anonymous_vouched')] },
    'R11',
    3,
    ['interested', 'doubted'],
  ],
  [
    'so is one in the conditional',
    { reports: [accusation, says('np1', 'denies', 'first_hand', { hedge: 'conditional' })] },
    'R11',
    3,
    ['interested', 'doubted'],
  ],
  [
    'a newspaper that only passes a denial on adds nothing to it',
    { reports: [accusation, denial, says('np1', 'denies', 'cites', { cites: ['r2'] })] },
    'R9',
    4,
    ['interested', 'denied_by_party'],
  ],
  // R5: only the accused party's own voice.
  [
    'the accused acknowledges it',
    { reports: [accusation, says('redMoD', 'admits', 'statement')] },
    'R5',
    1,
    ['interested', 'both_sides_agree'],
  ],
  [
    'confirming is acknowledging',
    { reports: [says('redMoD', 'confirms', 'visual', { evidence: ['v'] })], evidence: [video('v', 'authentic')] },
    'R5',
    2,
    [],
  ],
  [
    'an admission its agency publishes is not its own voice',
    { reports: [says('redAg', 'admits', 'statement')] },
    'R11',
    3,
    [],
  ],
  [
    'nor one of its self-published channel',
    { reports: [says('redTg', 'admits', 'statement')] },
    'R11',
    3,
    ['self_published'],
  ],
  ['nor a relayed one', { reports: [says('redMoD', 'relays', 'statement')] }, 'R11', 3, []],
  [
    'nor one that doubts itself',
    { reports: [says('redMoD', 'admits', 'statement', { hedge: 'self_doubt' })] },
    'R11',
    3,
    ['hedged_origin'],
  ],
  ['nor one on a hunch', { reports: [says('redMoD', 'admits', 'inference')] }, 'R11', 3, []],
  [
    'nor a reporter it accompanies',
    { reports: [says('np1', 'admits', 'first_hand', { embeddedWith: 'red' }), accusation] },
    'R12',
    3,
    ['interested', 'embedded'],
  ],
  ['nor what others say it said', { reports: [relays('np1', ['redMoD']), accusation] }, 'R12', 3, ['interested']],
  [
    'nor its own reporter whom it accompanies',
    { reports: [says('redMoD', 'admits', 'first_hand', { embeddedWith: 'red' })] },
    'R11',
    3,
    ['embedded'],
  ],
  // R6: two independent, both sides, or a review.
  [
    "a newspaper's two videos are one",
    {
      reports: ['v', 'w'].map((id) => says('np1', 'asserts', 'verified_visual', { evidence: [id] })),
      evidence: [video('v', 'authentic'), video('w', 'authentic')],
    },
    'R11',
    3,
    [],
  ],
  [
    'two analyses of what a party filmed are one, each of another of its videos',
    {
      reports: [
        says('osint', 'confirms', 'verified_visual', { evidence: ['v'] }),
        says('np1', 'confirms', 'verified_visual', { evidence: ['w'] }),
        says('blueMoD', 'asserts', 'visual', { evidence: ['v', 'w'] }),
      ],
      evidence: [video('v', 'authentic'), video('w', 'authentic')],
    },
    'R7',
    2,
    ['interested'],
  ],
  [
    'two enemies that both gain by it',
    {
      reports: [accusation, says('redMoD', 'asserts', 'statement')],
      claim: { implicates: [], benefits: ['blue', 'red'] },
    },
    'R12',
    3,
    ['interested'],
  ],
  ['two on-site findings', { reports: [onSite, alsoOnSite] }, 'R6', 1, []],
  [
    'two papers of one owner are one',
    { reports: [says('gx', 'asserts', 'first_hand'), says('gy', 'asserts', 'document')] },
    'R11',
    3,
    [],
  ],
  [
    'a paper does not confirm itself through a video that a blog shows too',
    {
      reports: [
        onSite,
        says('np1', 'asserts', 'verified_visual', { evidence: ['v'] }),
        says('blog', 'asserts', 'visual', { evidence: ['v'] }),
      ],
      evidence: [video('v', 'authentic')],
    },
    'R7',
    2,
    ['self_published'],
  ],
  [
    'two unnamed witnesses vouched for are not enough',
    { reports: [says('np1', 'asserts', 'anonymous_vouched'), says('np2', 'asserts', 'anonymous_vouched')] },
    'R7',
    2,
    ['anonymous_origin'],
  ],
  ['a review says true though nobody else does', { reviews: [rates('fc1', 'true')] }, 'R6', 2, []],
  [
    'opposing sides say so, one against its interest',
    { reports: [accusation, says('redMoD', 'asserts', 'statement')] },
    'R6',
    1,
    ['interested', 'both_sides_agree'],
  ],
  [
    'opposing sides that accompany reporters say nothing themselves',
    { reports: [says('np1', 'asserts', 'first_hand', { embeddedWith: 'red' }), accusation] },
    'R12',
    3,
    ['interested', 'embedded'],
  ],
  // R7–R8.
  [
    'one on-site finding beside a party',
    { reports: [accusation, onSite, denial] },
    'R7',
    2,
    ['interested', 'denied_by_party'],
  ],
  [
    'found in part, beside a party',
    { reports: [accusation, says('np1', 'confirms', 'document', { coverage: 'part' }), relays('blog', ['r2'])] },
    'R8',
    3,
    ['interested', 'detail_added'],
  ],
  [
    'a relay that says a part adds no detail',
    {
      reports: [
        accusation,
        says('np1', 'confirms', 'document', { coverage: 'part' }),
        relays('blog', ['r2'], { coverage: 'part' }),
      ],
    },
    'R8',
    3,
    ['interested'],
  ],
  [
    'found in the conditional, beside a party',
    { reports: [accusation, says('np1', 'confirms', 'first_hand', { hedge: 'conditional' })] },
    'R8',
    3,
    ['interested'],
  ],
  [
    'a party asserts against itself, beside another',
    {
      reports: [says('redMoD', 'asserts', 'statement'), says('greenMoD', 'asserts', 'statement')],
      claim: { benefits: [] },
    },
    'R8',
    3,
    [],
  ],
  // R9–R12.
  ['a party accuses, another denies', { reports: [accusation, denial] }, 'R9', 4, ['interested', 'denied_by_party']],
  ['a report that names no source is no origin', { reports: [says('np1', 'asserts', 'unstated')] }, 'R10', 6, []],
  [
    'not even where a party accompanied the reporter',
    { reports: [says('np1', 'asserts', 'unstated', { embeddedWith: 'blue' })] },
    'R10',
    6,
    [],
  ],
  ['a party needs no source but itself', { reports: [says('greenMoD', 'asserts', 'unstated')] }, 'R11', 3, []],
  [
    'a reporter that a party accompanies denies with that party',
    { reports: [accusation, says('np1', 'denies', 'first_hand', { embeddedWith: 'red' })] },
    'R9',
    4,
    ['interested', 'denied_by_party'],
  ],
  [
    'a denial of a part is no denial',
    { reports: [accusation, says('redMoD', 'denies', 'statement', { coverage: 'part' })] },
    'R11',
    3,
    ['interested', 'partly_denied'],
  ],
  [
    'a denial older than the claim is not about it',
    { reports: [accusation, says('redMoD', 'denies', 'statement', { at: '2024-01-09' })] },
    'R11',
    3,
    ['interested', 'prior_denial'],
  ],
  [
    'unless the event is older still',
    {
      reports: [accusation, says('redMoD', 'denies', 'statement', { at: '2024-01-09' })],
      claim: { since: '2024-01-08' },
    },
    'R9',
    4,
    ['interested', 'denied_by_party'],
  ],
  [
    'a withdrawn report still dates the claim',
    {
      reports: [
        says('np1', 'asserts', 'first_hand', { at: '2024-01-05', retractedAt: '2024-01-06' }),
        says('redMoD', 'denies', 'statement', { at: '2024-01-05' }),
      ],
    },
    'R9',
    4,
    ['retracted', 'denied_by_party'],
  ],
  [
    'the only origin was withdrawn',
    { reports: [says('np1', 'asserts', 'first_hand', { retractedAt: '2024-02-01' }), relays('blog', ['r1'])] },
    'R10',
    6,
    ['retracted'],
  ],
  [
    'a denial was withdrawn',
    { reports: [accusation, says('redMoD', 'denies', 'statement', { retractedAt: '2024-02-01' })] },
    'R11',
    3,
    ['interested'],
  ],
  [
    'a party that shows staged images still says it',
    { reports: [says('blueMoD', 'asserts', 'visual', { evidence: ['v'] })], evidence: [video('v', 'staged')] },
    'R11',
    3,
    ['interested', 'visual_unverified'],
  ],
  [
    'two reports that only cite each other',
    { reports: [relays('np1', ['r2']), relays('np2', ['np1'])] },
    'R10',
    6,
    ['circular'],
  ],
  ['a report that cites itself', { reports: [relays('np1', ['np1'])] }, 'R10', 6, ['circular']],
  ['citing what nobody knows leads nowhere', { reports: [relays('np1', ['r99', 'nobody'])] }, 'R10', 6, []],
  [
    'naming a source whose only report was withdrawn leads nowhere',
    { reports: [relays('blog', ['np1']), says('np1', 'asserts', 'first_hand', { retractedAt: '2024-01-11' })] },
    'R10',
    6,
    ['retracted'],
  ],
  [
    'the images are known not to show it',
    { reports: [says('troll', 'asserts', 'visual', { evidence: ['v'] })], evidence: [video('v', 'staged')] },
    'R10',
    6,
    ['visual_refuted'],
  ],
  [
    'until that was found they only were unverified',
    {
      reports: [says('troll', 'asserts', 'visual', { evidence: ['v'] })],
      evidence: [video('v', 'edited', '2024-02-01')],
      asOf: '2024-01-31',
    },
    'R11',
    6,
    ['self_published', 'visual_unverified'],
  ],
  [
    'footage that nobody can look at',
    {
      reports: [says('troll', 'asserts', 'visual', { evidence: ['v'] })],
      evidence: [{ ...video('v', 'unchecked'), url: null }],
    },
    'R11',
    6,
    ['self_published', 'visual_unverified', 'evidence_unavailable'],
  ],
  [
    'a cascade of relays that drop the caution of their one origin',
    {
      reports: [
        says('person', 'asserts', 'inference', { hedge: 'hedged' }),
        relays('np1', ['r1'], { hedge: 'hedged' }),
        relays('np2', ['r2']),
        relays('blog', ['person'], { hedge: 'conditional' }),
      ],
    },
    'R11',
    3,
    ['hedged_origin', 'hedge_lost', 'relay_cascade'],
  ],
  [
    'a relay is free to be firm where one of its origins is',
    {
      reports: [
        says('person', 'asserts', 'inference', { hedge: 'hedged' }),
        says('troll', 'asserts', 'anonymous'),
        relays('np1', ['r1', 'r2']),
      ],
    },
    'R12',
    3,
    ['anonymous_origin', 'self_published'],
  ],
  [
    'a source that relays name is one statement',
    { reports: [relays('np1', ['person']), relays('np2', ['person'])] },
    'R11',
    3,
    [],
  ],
  [
    'two analyses of one video are one origin',
    {
      reports: [
        says('np1', 'asserts', 'verified_visual', { evidence: ['v'] }),
        says('osint', 'confirms', 'verified_visual', { evidence: ['v', 'w'] }),
      ],
      evidence: [video('v', 'authentic'), video('w', 'authentic')],
    },
    'R11',
    3,
    [],
  ],
  [
    'a verification without images verifies nothing',
    { reports: [accusation, says('osint', 'confirms', 'verified_visual')] },
    'R12',
    3,
    ['interested', 'visual_unverified'],
  ],
  [
    'two parties on one side',
    { reports: [accusation, says('greenMoD', 'asserts', 'statement')] },
    'R12',
    3,
    ['interested'],
  ],
  [
    'the figure moved',
    {
      reports: [
        says('np1', 'asserts', 'first_hand', { figure: 7 }),
        says('np2', 'asserts', 'first_hand', { figure: 9 }),
      ],
    },
    'R6',
    1,
    ['figure_changed'],
  ],
  [
    'somebody doubts it',
    { reports: [accusation, says('np1', 'doubts', 'inference', { coverage: 'context' })] },
    'R11',
    3,
    ['interested', 'doubted'],
  ],
  // What several rules have to do with each other.
  [
    'a verification of a later day confirms nothing yet',
    {
      reports: [accusation, says('osint', 'confirms', 'verified_visual', { evidence: ['v'] })],
      evidence: [video('v', 'authentic', '2024-03-01')],
      asOf: '2024-02-29',
    },
    'R12',
    3,
    ['interested', 'visual_unverified'],
  ],
  [
    'and from that day on it does',
    {
      reports: [accusation, says('osint', 'confirms', 'verified_visual', { evidence: ['v'] })],
      evidence: [video('v', 'authentic', '2024-03-01')],
      asOf: '2024-03-01',
    },
    'R7',
    2,
    ['interested'],
  ],
  [
    'three analyses that share images two by two are one origin',
    {
      reports: [
        says('np1', 'asserts', 'verified_visual', { evidence: ['v'] }),
        says('np2', 'asserts', 'verified_visual', { evidence: ['v', 'w'] }),
        says('osint', 'asserts', 'verified_visual', { evidence: ['w'] }),
      ],
      evidence: [video('v', 'authentic'), video('w', 'authentic')],
    },
    'R11',
    3,
    [],
  ],
  [
    'images that only a relay shows bind nobody',
    {
      reports: [
        says('np1', 'asserts', 'verified_visual', { evidence: ['v'] }),
        says('osint', 'asserts', 'verified_visual', { evidence: ['w'] }),
        relays('blog', ['r1', 'r2'], { evidence: ['v', 'w'] }),
      ],
      evidence: [video('v', 'authentic'), video('w', 'authentic')],
    },
    'R6',
    1,
    [],
  ],
  [
    'a plain “probably” takes no weight away',
    { reports: [says('np1', 'asserts', 'first_hand', { hedge: 'hedged' }), alsoOnSite] },
    'R6',
    1,
    [],
  ],
  [
    'a finding that settles nothing about the claim is no origin, and neither is who repeats it',
    { reports: [says('np1', 'asserts', 'first_hand', { coverage: 'context' }), relays('blog', ['r1'])] },
    'R10',
    6,
    [],
  ],
  [
    'confirmed by two, and by a channel that names nobody',
    { reports: [onSite, alsoOnSite, says('troll', 'asserts', 'anonymous')] },
    'R6',
    2,
    ['anonymous_origin', 'self_published'],
  ],
  ['rated true beside one finding of its own', { reports: [onSite], reviews: [rates('fc1', 'true')] }, 'R6', 2, []],
  [
    'acknowledged in full and contradicted on site',
    { reports: [says('redMoD', 'admits', 'statement'), says('igo', 'denies', 'first_hand')] },
    'R4',
    4,
    [],
  ],
  [
    'acknowledged, and later denied by the same party',
    {
      reports: [says('redMoD', 'admits', 'statement'), says('redMoD', 'denies', 'statement', { at: '2024-01-12' })],
    },
    'R5',
    2,
    ['denied_by_party'],
  ],
  [
    'a fact-check by a party rates nothing',
    { reports: [onSite, alsoOnSite], reviews: [rates('redMoD', 'false')] },
    'R6',
    1,
    [],
  ],
  [
    'a reviewer that came to “mostly true” no longer says false',
    { reviews: [rates('fc1', 'false'), rates('fc1', 'mostly_true', { at: '2024-02-02' })] },
    'R10',
    6,
    [],
  ],
  [
    'an on-site finding against a part contradicts nothing',
    { reports: [accusation, says('igo', 'denies', 'first_hand', { coverage: 'part' })] },
    'R11',
    3,
    ['interested'],
  ],
  [
    'an on-site finding older than the claim is not about it',
    { reports: [accusation, says('igo', 'denies', 'first_hand', { at: '2024-01-09' })] },
    'R11',
    3,
    ['interested', 'prior_denial'],
  ],
  [
    'a relay is older than what it repeats is known',
    {
      reports: [relays('blog', ['r2']), says('np1', 'asserts', 'first_hand', { at: '2024-06-01' })],
      asOf: '2024-03-01',
    },
    'R10',
    6,
    [],
  ],
  [
    'repeating a denial, or naming who only denied, says nothing for the claim',
    { reports: [denial, relays('np1', ['r1']), relays('np2', ['redMoD'])] },
    'R9',
    4,
    ['denied_by_party'],
  ],
  [
    'what relays say of a party’s words is that party’s, and one of them makes it the whole',
    { reports: [relays('np1', ['blueMoD'], { coverage: 'part' }), relays('np2', ['blueMoD'])] },
    'R11',
    3,
    ['interested'],
  ],
  [
    'a relay that changes the figure',
    { reports: [says('np1', 'asserts', 'first_hand', { figure: 7 }), relays('np2', ['r1'], { figure: 10 })] },
    'R11',
    3,
    ['figure_changed'],
  ],
];

describe('the rule table', () => {
  it.each(CASES)('%s', (_, setting, rule, admiralty, flags) => {
    const found = assessed(setting);
    expect({ rule: found.rule, admiralty: found.admiralty, flags: found.flags }).toEqual({ rule, admiralty, flags });
    expect(found.grade).toBe(RULES.find(({ id }) => id === rule)?.grade);
  });

  it('has a case for every rule', () => {
    expect([...new Set(CASES.map(([, , rule]) => rule))].sort()).toEqual(RULES.map(({ id }) => id).sort());
  });

  it('has a case for every flag', () => {
    expect([...new Set(CASES.flatMap(([, , , , flags]) => flags))].sort()).toEqual([...FLAGS].sort());
  });
});
