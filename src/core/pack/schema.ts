/**
 * The definition of a claim pack from which the parser, the published JSON Schema and the types' proof are
 * derived. Unknown fields are ignored. What needs more than one entry to decide (duplicate ids, dangling
 * references) is checked elsewhere.
 */

import * as v from 'valibot';
import { MAX_GAP, MAX_QUOTE_LENGTH } from './limits.ts';
import {
  address,
  citedId,
  claimId,
  daySchema,
  evidenceId,
  HAS_INK,
  language,
  localText,
  localTextOrString,
  nameId,
  packId,
  partyId,
  reportId,
  sourceId,
  text,
  words,
} from './schema-values.ts';

const SHA256_PATTERN = /^[0-9A-Fa-f]{64}$/;

/** A list of parties; absent means empty. */
const partyIds = v.optional(v.array(partyId), []);

const coverage = v.picklist(['full', 'part', 'context']);

export const partySchema = v.object({ id: partyId, name: localTextOrString });

export const adverseSchema = v.tuple([partyId, partyId]);

export const nameSchema = v.object({
  id: nameId,
  forms: v.pipe(
    v.array(v.object({ lang: language, text: words })),
    v.minLength(1, 'is empty; give at least one spelling'),
  ),
});

export const sourceSchema = v.object({
  id: sourceId,
  name: localTextOrString,
  kind: v.picklist([
    'news_agency',
    'newspaper',
    'broadcaster',
    'news_site',
    'website',
    'telegram_channel',
    'social_account',
    'government',
    'military',
    'igo',
    'ngo',
    'osint_group',
    'fact_checker',
    'person',
    'witness_group',
  ]),
  aliases: v.optional(v.array(text)),
  domains: v.optional(v.array(text)),
  handles: v.optional(v.array(text)),
  party: v.optional(partyId),
  partyBasis: v.optional(v.picklist(['member', 'state_owned', 'controlled'])),
  partyRef: v.optional(address),
  ownerGroup: v.optional(text),
  ownerRef: v.optional(address),
  accountable: v.optional(v.boolean()),
  selfPublished: v.optional(v.boolean()),
});

export const matcherSchema = v.object({
  lang: language,
  phrase: words,
  near: v.optional(
    v.array(v.pipe(v.array(words), v.minLength(1, 'is an empty group; give it at least one term or remove it'))),
  ),
  without: v.optional(v.array(words)),
  within: v.optional(v.picklist(['sentence', 'block', 'page'])),
  mention: v.optional(v.boolean()),
  gap: v.optional(
    v.pipe(
      v.number(),
      v.integer('must be a whole number'),
      v.minValue(0, 'must not be negative'),
      v.maxValue(MAX_GAP, `must be at most ${MAX_GAP}`),
    ),
  ),
  order: v.optional(v.picklist(['fixed', 'any'])),
});

const relatedSchema = v.object({
  id: claimId,
  rel: v.picklist(['broader', 'narrower', 'same_event', 'contradicts']),
});

export const claimSchema = v.object({
  id: claimId,
  text: localText,
  checkable: v.picklist(['fact', 'judgement', 'prediction', 'meta']),
  since: v.optional(daySchema),
  implicates: partyIds,
  benefits: partyIds,
  matchers: v.optional(v.array(matcherSchema), []),
  related: v.optional(v.array(relatedSchema)),
  care: v.optional(v.picklist(['normal', 'high'])),
});

const quoteSchema = v.object({
  text: v.pipe(
    v.string(),
    v.regex(HAS_INK, 'is empty; write something or leave the quote out'),
    v.maxLength(MAX_QUOTE_LENGTH, `is longer than ${MAX_QUOTE_LENGTH} characters; quote less`),
  ),
  lang: language,
});

export const reportSchema = v.object({
  id: reportId,
  claim: claimId,
  by: sourceId,
  at: daySchema,
  dateApprox: v.optional(v.boolean()),
  stance: v.picklist(['asserts', 'relays', 'confirms', 'admits', 'claims_responsibility', 'denies', 'doubts']),
  basis: v.picklist([
    'first_hand',
    'document',
    'verified_visual',
    'visual',
    'anonymous_vouched',
    'anonymous',
    'inference',
    'statement',
    'cites',
    'unstated',
  ]),
  cites: v.optional(v.array(citedId)),
  evidence: v.optional(v.array(evidenceId)),
  coverage: v.optional(coverage),
  embeddedWith: v.optional(partyId),
  hedge: v.optional(v.picklist(['none', 'conditional', 'hedged', 'self_doubt'])),
  figure: v.optional(v.pipe(v.number(), v.finite('must be a finite number'))),
  quote: v.optional(quoteSchema),
  via: v.optional(sourceId),
  url: address,
  archiveUrl: v.optional(address),
  sha256: v.optional(
    v.pipe(v.string(), v.regex(SHA256_PATTERN, 'is not a SHA-256 checksum; it has 64 hexadecimal digits')),
  ),
  accessed: v.optional(daySchema),
  retractedAt: v.optional(daySchema),
  note: v.optional(localTextOrString),
});

export const evidenceSchema = v.object({
  id: evidenceId,
  kind: v.picklist(['video', 'photo', 'satellite', 'audio', 'document']),
  origin: text,
  url: v.nullable(address),
  archiveUrl: v.optional(address),
  shows: localTextOrString,
  verification: v.object({
    status: v.picklist(['unchecked', 'authentic', 'miscaptioned', 'edited', 'staged', 'disputed']),
    geolocated: v.optional(v.boolean()),
    dated: v.optional(v.boolean()),
    by: v.optional(v.array(sourceId)),
    at: v.optional(daySchema),
    url: v.optional(address),
  }),
});

export const reviewSchema = v.object({
  claim: claimId,
  by: sourceId,
  at: daySchema,
  verdict: v.picklist([
    'true',
    'mostly_true',
    'mixed',
    'mostly_false',
    'false',
    'unproven',
    'satire',
    'miscaptioned',
    'altered',
    'unknown',
  ]),
  label: text,
  url: address,
  trusted: v.boolean(),
  coverage: v.optional(coverage),
  retractedAt: v.optional(daySchema),
});

export const changeSchema = v.object({
  at: daySchema,
  claim: claimId,
  what: localTextOrString,
  why: v.optional(localTextOrString),
  by: text,
});

/** A claim without its matchers, which are many and read one at a time. */
export const claimHeadSchema = v.omit(claimSchema, ['matchers']);

/** What a pack says of itself, before its lists. */
export const headSchema = v.object({
  format: v.literal('claim-pack/1'),
  id: packId,
  version: text,
  updated: daySchema,
  title: localTextOrString,
  languages: v.array(language),
  maintainer: v.object({ name: text, url: v.optional(address), contact: text }),
  licence: text,
  correctionsUrl: address,
  methodUrl: address,
  note: v.optional(localTextOrString),
});

/** The whole pack; `parsePack` reads head and lists one entry at a time so that memory stays bounded. */
export const packSchema = v.object({
  ...headSchema.entries,
  parties: v.optional(v.array(partySchema), []),
  adverse: v.optional(v.array(adverseSchema), []),
  names: v.optional(v.array(nameSchema), []),
  sources: v.array(sourceSchema),
  evidence: v.optional(v.array(evidenceSchema), []),
  claims: v.array(claimSchema),
  reports: v.array(reportSchema),
  reviews: v.optional(v.array(reviewSchema), []),
  changes: v.optional(v.array(changeSchema), []),
});
