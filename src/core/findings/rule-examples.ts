/**
 * One small made-up case for each rule, for the method page. The page assesses them when it is shown, so that what it
 * says of a rule is what the rule does.
 */

import type { RuleId } from '../corroboration/model.ts';
import { RULES } from '../corroboration/rules.ts';
import type { ClaimId, ClaimPack, Day } from '../pack/model.ts';
import { parsePack } from '../pack/parse-pack.ts';

export interface RuleExample {
  rule: RuleId;
  pack: ClaimPack;
  claim: ClaimId;
  asOf: Day;
}

type Said = Record<string, unknown>;

const SITE = 'https://example.org';

const SOURCES: Said[] = [
  { id: 'north', name: { en: 'Ministry of the North', fr: 'Ministère du Nord' }, kind: 'government', party: 'n' },
  { id: 'south', name: { en: 'Ministry of the South', fr: 'Ministère du Sud' }, kind: 'government', party: 's' },
  { id: 'daily', name: { en: 'River Daily', fr: 'Le Quotidien du Fleuve' }, kind: 'newspaper', accountable: true },
  { id: 'agency', name: { en: 'Hill Agency', fr: 'Agence des Collines' }, kind: 'news_agency', accountable: true },
  { id: 'site', name: { en: 'Valley News', fr: 'Vallée Infos' }, kind: 'news_site' },
  { id: 'second', name: { en: 'Coast Online', fr: 'Côte en ligne' }, kind: 'news_site' },
  { id: 'channel', name: { en: 'Bridge Watch', fr: 'Veille Pont' }, kind: 'telegram_channel', selfPublished: true },
  { id: 'bureau', name: { en: 'Check Bureau', fr: 'Bureau des Faits' }, kind: 'fact_checker', accountable: true },
  { id: 'desk', name: { en: 'Second Desk', fr: 'Deuxième Lecture' }, kind: 'fact_checker', accountable: true },
];

const says: Said = { by: 'south', stance: 'asserts', basis: 'statement' };
const denial: Said = { by: 'north', stance: 'denies', basis: 'statement' };
const onSite = (by: string, more: Said = {}): Said => ({ by, stance: 'confirms', basis: 'first_hand', ...more });
const review = (by: string, verdict: string): Said => ({
  by,
  verdict,
  label: verdict === 'true' ? 'True' : 'False',
  at: '2024-05-20',
  trusted: true,
});

interface Case {
  reports: Said[];
  reviews?: Said[];
  checkable?: string;
}

const CASES: Record<RuleId, Case> = {
  R0: { checkable: 'judgement', reports: [says] },
  R1: { reports: [says], reviews: [review('bureau', 'true'), review('desk', 'false')] },
  R2: { reports: [says], reviews: [review('bureau', 'false')] },
  R3: { reports: [says, { by: 'daily', stance: 'denies', basis: 'first_hand' }] },
  R4: { reports: [says, onSite('agency'), { by: 'daily', stance: 'denies', basis: 'first_hand' }] },
  R5: { reports: [says, { by: 'north', stance: 'admits', basis: 'statement' }] },
  R6: { reports: [says, onSite('daily'), onSite('agency')] },
  R7: { reports: [says, onSite('daily')] },
  R8: { reports: [says, onSite('daily', { coverage: 'part' })] },
  R9: { reports: [says, denial] },
  R10: { reports: [{ by: 'site', stance: 'relays', basis: 'unstated' }] },
  R11: {
    reports: [
      says,
      { by: 'site', stance: 'relays', basis: 'cites', cites: ['south'] },
      { by: 'second', stance: 'relays', basis: 'cites', cites: ['south'] },
    ],
  },
  R12: { reports: [says, { by: 'channel', stance: 'asserts', basis: 'visual' }] },
};

const FACT = {
  en: 'The North destroyed the bridge at Valmer on 3 May 2024.',
  fr: 'Le Nord a détruit le pont de Valmer le 3 mai 2024.',
};
const JUDGEMENT = {
  en: 'Destroying the bridge at Valmer was a mistake.',
  fr: 'Détruire le pont de Valmer était une erreur.',
};

/** In the order of the table. */
export function ruleExamples(): RuleExample[] {
  const parsed = parsePack(examplePack());
  if (!parsed.ok) throw new Error(parsed.problems.map(({ path, message }) => `${path}: ${message}`).join('; '));
  const { pack } = parsed;
  return RULES.map(({ id }, index) => {
    const claim = pack.claims[index];
    if (!claim) throw new Error(`No example of ${id}`);
    return { rule: id, pack, claim: claim.id, asOf: pack.updated };
  });
}

function examplePack(): Said {
  const cases = RULES.map(({ id }) => ({ id, ...CASES[id] }));
  return {
    format: 'claim-pack/1',
    id: 'examples',
    version: '1.0.0',
    updated: '2024-06-01',
    title: { en: 'Examples', fr: 'Exemples' },
    languages: ['en', 'fr'],
    maintainer: { name: 'Recoupe', contact: SITE },
    licence: 'CC-BY-4.0',
    correctionsUrl: SITE,
    methodUrl: SITE,
    parties: [
      { id: 'n', name: { en: 'North', fr: 'Nord' } },
      { id: 's', name: { en: 'South', fr: 'Sud' } },
    ],
    adverse: [['n', 's']],
    sources: SOURCES.map((source) => (source.party ? { ...source, partyBasis: 'member', partyRef: SITE } : source)),
    claims: cases.map(({ id, checkable = 'fact' }) => ({
      id,
      text: checkable === 'fact' ? FACT : JUDGEMENT,
      checkable,
      since: '2024-05-03',
      implicates: ['n'],
      benefits: ['s'],
      matchers: [],
    })),
    reports: cases.flatMap(({ id, reports }) =>
      reports.map((report, index) => {
        return {
          id: `${id}-${index}`,
          claim: id,
          at: `2024-05-0${4 + index}`,
          url: `${SITE}/${id}-${index}`,
          ...report,
        };
      }),
    ),
    reviews: cases.flatMap(({ id, reviews = [] }) =>
      reviews.map((one) => ({ claim: id, url: `${SITE}/${id}-check`, ...one })),
    ),
    evidence: [],
    changes: [],
  };
}
