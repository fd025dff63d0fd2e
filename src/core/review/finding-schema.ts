/** What a page says of a claim and how it words it, as a record keeps it. Spans lie in their texts. */

import * as v from 'valibot';
import { GRADES } from '../corroboration/bands.ts';
import { daySchema, localText } from '../pack/schema-values.ts';
import { address, claimRef, count, id, list, names, short, sourceId, span, text, words } from './schema-values.ts';

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

export const pageFinding = v.pipe(
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
