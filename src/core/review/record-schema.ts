/**
 * What a record looks like in a file or a store. Colleagues' files are read with it, so nothing in them is trusted.
 * Unknown fields are left out.
 */

import * as v from 'valibot';
import { daySchema } from '../pack/schema-values.ts';
import { MAX_ADDRESS } from './address.ts';
import { pageFinding } from './finding-schema.ts';
import {
  DISMISS_REASONS,
  MAX_ALIAS,
  MAX_NOTE,
  MAX_TRACE_CREDITS,
  MAX_TRACE_HASHES,
  MAX_TRACE_LINKS,
  MAX_TRACE_PASSAGES,
  RECORD_SCHEMA,
  type ReviewRecord,
} from './model.ts';
import { address, claimRef, count, id, instant, link, list, short, sourceId, text } from './schema-values.ts';

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
