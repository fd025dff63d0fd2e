/**
 * What a record looks like in a file or a store. Colleagues' files are read with it, so nothing in them is trusted:
 * lengths are bounded, spans lie in their texts. Unknown fields are left out.
 */

import * as v from 'valibot';
import { GRADES } from '../corroboration/bands.ts';
import type { ClaimId, PackId, SourceId } from '../pack/model.ts';
import { daySchema, localText } from '../pack/schema.ts';
import { MAX_ADDRESS } from './address.ts';
import {
  DISMISS_REASONS,
  type Link,
  MAX_ALIAS,
  MAX_NOTE,
  MAX_PARAGRAPH,
  MAX_TRACE_CREDITS,
  MAX_TRACE_HASHES,
  MAX_TRACE_LINKS,
  MAX_TRACE_PASSAGES,
  RECORD_SCHEMA,
  type ReviewRecord,
} from './model.ts';

const short = v.pipe(v.string(), v.maxLength(500));
const text = v.pipe(v.string(), v.maxLength(MAX_PARAGRAPH));
/** A name in a sentence without an end is as long as that. */
const words = v.pipe(v.string(), v.maxLength(20_000));
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
/** Longer than a pack allows: links are what people share. */
const address = v.pipe(
  v.string(),
  v.maxLength(MAX_ADDRESS),
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are named in order to be refused
  v.regex(/^https?:\/\/[^\s<>"/?#\u0000-\u001f\u007f][^\s<>"\u0000-\u001f\u007f]*$/i, 'is not a web address'),
);
const link = v.pipe(
  address,
  v.transform((url) => url as Link),
);
const packId = v.pipe(
  id,
  v.transform((value) => value as PackId),
);
const claimId = v.pipe(
  id,
  v.transform((value) => value as ClaimId),
);
const sourceId = v.pipe(
  id,
  v.transform((value) => value as SourceId),
);
const instant = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, 'is not a time like 2026-03-01T08:00:00.000Z'),
  v.check((value) => !Number.isNaN(Date.parse(value)), 'is no time of the calendar'),
);
const span = v.pipe(
  v.object({ start: count, end: count }),
  v.check(({ start, end }) => start <= end, 'ends before it starts'),
);
const list = <Item extends v.GenericSchema>(item: Item, most: number) => v.pipe(v.array(item), v.maxLength(most));

const claimRef = { pack: packId, claim: claimId };
const names = list(words, 200);

const stance = v.nullable(v.picklist(['asserts', 'denies', 'doubts']));
const verbClass = v.picklist(['neutral', 'accusatory', 'denial', 'admission', 'doubt']);
const cueType = v.picklist([
  'saying_verb',
  'according_to',
  'report_noun',
  'relayed_by',
  'publication',
  'quote_scope',
  'tweet_byline',
  'inherited',
]);
const hedgeType = v.picklist([
  'epistemic_adverb',
  'conditional',
  'estimate_noun',
  'knowledge_limit',
  'distancing',
  'approximator',
  'wish',
]);

const originWords = v.object({
  source: sourceId,
  at: daySchema,
  url: address,
  via: v.exactOptional(sourceId),
  quote: v.nullable(v.object({ text: words, lang: short })),
});

const caution = v.variant('kind', [
  v.object({
    kind: v.literal('caution_lost'),
    hedge: v.picklist(['conditional', 'hedged', 'self_doubt']),
    origin: originWords,
  }),
  v.object({ kind: v.literal('attribution_lost'), origin: originWords }),
  v.object({ kind: v.literal('as_cautious'), origin: originWords }),
  v.object({ kind: v.literal('denies') }),
  v.object({ kind: v.literal('doubts') }),
]);

const wordingLine = v.variant('kind', [
  v.object({ kind: v.literal('attributed'), to: words, through: names }),
  v.object({ kind: v.literal('inherited'), to: words }),
  v.object({ kind: v.literal('nobody_named') }),
  v.object({ kind: v.literal('no_source') }),
  v.object({ kind: v.literal('own_voice') }),
  v.object({ kind: v.literal('speaker_unsure'), who: v.nullable(words) }),
  v.object({ kind: v.literal('page_unsure'), to: v.exactOptional(text) }),
  v.object({ kind: v.literal('reservation'), who: v.nullable(words), words: text }),
  v.object({ kind: v.literal('denial'), by: v.nullable(words) }),
  v.object({ kind: v.literal('doubt'), by: v.nullable(words) }),
  v.object({ kind: v.literal('nothing') }),
]);

const attributedTo = v.object({
  name: words,
  sourceId: v.nullable(id),
  cueType,
  verbClass,
  anonymous: v.boolean(),
  direct: v.boolean(),
  linked: v.boolean(),
  chain: list(v.object({ name: words, sourceId: v.nullable(id) }), 1_000),
});

const wording = v.object({
  sentence: span,
  attributedTo: list(attributedTo, 1_000),
  chain: names,
  namesNoSource: v.boolean(),
  linkedTo: v.exactOptional(v.nullable(id)),
  selfDistancing: v.nullable(words),
  hedges: list(v.object({ start: count, end: count, text: words, type: hedgeType }), 1_000),
  stance,
  caution: v.nullable(caution),
  line: wordingLine,
  cues: list(v.object({ start: count, end: count, kind: v.picklist(['source', 'cue', 'hedge', 'distancing']) }), 1_000),
  originName: v.nullable(localText),
  viaName: v.exactOptional(v.nullable(localText)),
  linkedName: v.exactOptional(v.nullable(localText)),
});

const finding = v.variant('kind', [
  v.object({
    kind: v.literal('fixed'),
    key: v.picklist([
      'finding_corroborated',
      'finding_corroborated_by_both_sides',
      'finding_admitted',
      'finding_one_independent',
      'finding_partly_confirmed',
      'finding_single_origin',
      'finding_single_origin_alone',
      'finding_unconfirmed',
      'finding_untraceable',
      'finding_untraceable_withdrawn',
      'finding_untraceable_footage',
      'finding_contested_independent',
      'finding_contested_support',
      'finding_contested_reviews',
      'finding_contested_review_evidence',
      'finding_contradicted',
      'finding_not_checkable',
    ]),
  }),
  v.object({ kind: v.literal('repeated'), sites: count }),
  v.object({ kind: v.literal('denied'), who: list(localText, 50) }),
  v.object({ kind: v.literal('admitted_then_denied'), who: localText, admitted: daySchema, denied: daySchema }),
  v.object({ kind: v.literal('reviewed'), verdict: v.picklist(['true', 'false']), who: localText, at: daySchema }),
]);

const pageFinding = v.pipe(
  v.object({
    ...claimRef,
    packVersion: short,
    kind: v.picklist(['match', 'mention']),
    grade: v.picklist(GRADES),
    band: v.picklist(['solid', 'partial', 'weak', 'conflict', 'none']),
    finding,
    paragraph: text,
    sentence: span,
    quote: span,
    wording: v.nullable(wording),
  }),
  v.check(
    ({ paragraph, sentence, quote }) => Math.max(sentence.end, quote.end) <= paragraph.length,
    'names a place outside its paragraph',
  ),
);

const hash = v.pipe(count, v.maxValue(0xffff_ffff));

const traceFacts = v.object({
  links: list(link, MAX_TRACE_LINKS),
  credits: list(
    v.object({
      name: text,
      sourceId: v.exactOptional(sourceId),
      link: v.exactOptional(link),
      relayed: v.exactOptional(v.literal(true)),
      bare: v.exactOptional(v.literal(true)),
      claims: list(v.object(claimRef), 50),
    }),
    MAX_TRACE_CREDITS,
  ),
  mentions: v.exactOptional(list(v.object({ name: text, claims: list(v.object(claimRef), 50) }), MAX_TRACE_CREDITS)),
  witnessed: list(v.object(claimRef), 200),
  passages: list(
    v.object({ words: count, hashes: list(hash, MAX_TRACE_HASHES), quoted: v.exactOptional(v.literal(true)) }),
    MAX_TRACE_PASSAGES,
  ),
});

const checkedPage = v.object({
  url: address,
  title: v.nullable(text),
  outlet: v.nullable(short),
  lang: v.nullable(short),
  date: v.nullable(daySchema),
  hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'is no SHA-256 in hexadecimal')),
  findings: list(pageFinding, 1_000),
  trace: traceFacts,
  published: v.exactOptional(instant),
  truncated: v.exactOptional(v.literal(true)),
});

const failure = v.object({
  reason: v.picklist([
    'not_an_address',
    'scheme',
    'private_address',
    'name',
    'refused',
    'tls',
    'broken',
    'unreachable',
    'timeout',
    'too_large',
    'redirects',
    'status',
    'rate_limited',
    'not_text',
    'encoding',
    'needs_scripts',
    'empty',
    'no_access',
    'cancelled',
  ]),
  url: v.exactOptional(v.pipe(v.string(), v.maxLength(MAX_ADDRESS))),
  status: v.exactOptional(count),
  detail: v.exactOptional(short),
});

const decision = v.variant('state', [
  v.object({ state: v.literal('confirmed') }),
  v.object({
    state: v.literal('dismissed'),
    reason: v.picklist(DISMISS_REASONS),
    because: v.exactOptional(v.pipe(v.string(), v.maxLength(MAX_NOTE))),
  }),
  v.object({ state: v.literal('escalated') }),
  v.object({ state: v.literal('muted'), until: daySchema }),
  v.object({ state: v.literal('reopened') }),
]);

const head = {
  schema: v.literal(RECORD_SCHEMA),
  id,
  at: instant,
  by: v.pipe(v.string(), v.maxLength(MAX_ALIAS)),
  batch: v.exactOptional(id),
};

/** Every kind of record. */
export const recordSchema: v.GenericSchema<unknown, ReviewRecord> = v.variant('kind', [
  v.object({
    ...head,
    kind: v.literal('added'),
    link,
    url: v.pipe(v.string(), v.maxLength(MAX_ADDRESS)),
    from: v.object({
      way: v.picklist(['paste', 'menu', 'page', 'file', 'import']),
      place: v.exactOptional(v.pipe(v.string(), v.maxLength(MAX_ADDRESS))),
    }),
  }),
  v.object({
    ...head,
    kind: v.literal('checked'),
    link,
    result: v.variant('ok', [
      v.object({ ok: v.literal(true), page: checkedPage }),
      v.object({ ok: v.literal(false), failure }),
    ]),
  }),
  v.object({
    ...head,
    kind: v.literal('merged'),
    link,
    into: link,
    because: v.picklist(['redirect', 'canonical', 'person']),
  }),
  v.object({
    ...head,
    kind: v.literal('decided'),
    link,
    claim: v.nullable(v.object(claimRef)),
    decision,
    over: list(id, 1_000),
  }),
  v.object({
    ...head,
    kind: v.literal('noted'),
    link,
    text: v.pipe(v.string(), v.maxLength(MAX_NOTE)),
    private: v.boolean(),
  }),
  v.object({ ...head, kind: v.literal('undone'), act: id }),
]);
