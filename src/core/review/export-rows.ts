/** The queue as flat rows for tables and logs: one for each claim of a link, one for a link without claims. */

import { findingLine } from '../findings/finding-line.ts';
import type { Translate, UiLang } from '../findings/translate.ts';
import { remarkText, wordingLines } from '../findings/wording-line.ts';
import { claimKey } from '../match/claim-key.ts';
import { localText } from '../pack/local-text.ts';
import type { ClaimPack } from '../pack/model.ts';
import type { ExportOptions } from './export-records.ts';
import type { ClaimRef, PageFinding, QueueRow, RecordOf, RowClaim, RowState } from './model.ts';
import { failureText } from './review-words.ts';
import { stateText } from './state-text.ts';
import { textFragmentLink } from './text-fragment.ts';

/** What exporting needs to put findings into words. */
export interface ExportWords {
  t: Translate;
  lang: UiLang;
  /** The text of a claim in that language, or null where its pack is not there. */
  claimText(claim: ClaimRef): string | null;
}

export interface ExportRow {
  link: string;
  url: string;
  /** Other spellings of the link, separated by spaces. */
  aliases: string;
  outlet: string;
  title: string;
  date: string;
  state: string;
  reason: string;
  because: string;
  decided_at: string;
  decided_by: string;
  /** Who decided otherwise without knowing of it. */
  conflicts_with: string;
  claim: string;
  claim_id: string;
  pack: string;
  pack_version: string;
  kind: string;
  finding: string;
  wording: string;
  sentence: string;
  /** Opens the page at the sentence. */
  sentence_link: string;
  content_sha256: string;
  checked_at: string;
  failure: string;
  notes: string;
}

/** Names of the columns, in order. */
export const EXPORT_COLUMNS: readonly (keyof ExportRow)[] = [
  'link',
  'url',
  'aliases',
  'outlet',
  'title',
  'date',
  'state',
  'reason',
  'because',
  'decided_at',
  'decided_by',
  'conflicts_with',
  'claim',
  'claim_id',
  'pack',
  'pack_version',
  'kind',
  'finding',
  'wording',
  'sentence',
  'sentence_link',
  'content_sha256',
  'checked_at',
  'failure',
  'notes',
];

/** The text of claims as the packs at hand have it. */
export function claimTexts(packs: readonly ClaimPack[], lang: UiLang): ExportWords['claimText'] {
  const texts = new Map(
    packs.flatMap(({ id, claims }) =>
      claims.map((claim) => [claimKey(id, claim.id), localText(claim.text, lang)] as const),
    ),
  );
  return ({ pack, claim }) => texts.get(claimKey(pack, claim)) ?? null;
}

/** Private notes stay out unless they are asked for. */
export function exportRows(rows: readonly QueueRow[], words: ExportWords, options: ExportOptions = {}): ExportRow[] {
  return rows.flatMap((row) => {
    const about = linkCells(row, words, options);
    if (row.claims.length === 0) return [{ ...about, ...decisionCells(row, null, words), ...NO_CLAIM }];
    return row.claims.map((claim) => ({
      ...about,
      ...decisionCells(row, claim, words),
      ...claimCells(row, claim, words),
    }));
  });
}

const NO_CLAIM = {
  claim: '',
  claim_id: '',
  pack: '',
  pack_version: '',
  kind: '',
  finding: '',
  wording: '',
  sentence: '',
  sentence_link: '',
};

function linkCells(row: QueueRow, { t }: ExportWords, { privateNotes = false }: ExportOptions) {
  const page = row.check.kind === 'done' ? row.check.page : null;
  return {
    link: row.link,
    url: page?.url ?? row.url,
    aliases: row.aliases.join(' '),
    outlet: page?.outlet ?? '',
    title: page?.title ?? '',
    date: page?.date ?? '',
    content_sha256: page?.hash ?? '',
    checked_at: row.check.kind === 'waiting' ? '' : row.check.at,
    failure: row.check.kind === 'failed' ? failureText(row.check.failure, t) : '',
    notes: row.notes
      .filter((note) => privateNotes || !note.private)
      .map(({ text }) => text)
      .join('\n'),
  };
}

function decisionCells(row: QueueRow, claim: RowClaim | null, { t }: ExportWords) {
  const standing = claim ? claim.decisions : row.decision ? [row.decision] : [];
  const [newest] = standing;
  const others = conflicting(row, newest);
  return {
    state: stateText(claimState(row, newest), t),
    reason: newest?.decision.state === 'dismissed' ? newest.decision.reason : '',
    because: newest?.decision.state === 'dismissed' ? (newest.decision.because ?? '') : '',
    decided_at: newest?.at ?? '',
    decided_by: newest?.by ?? '',
    conflicts_with: others.map(({ by, decision }) => `${by}: ${decision.state}`).join('; '),
  };
}

/** The row's own state decides what has lapsed, such as a muting that is over. */
function claimState(row: QueueRow, newest: RecordOf<'decided'> | undefined): RowState {
  if (!newest) return row.claims.length > 0 ? 'suggested' : 'new';
  if (newest.id === row.decision?.id) return row.state;
  const { state } = newest.decision;
  return state === 'reopened' || state === 'muted' ? 'suggested' : state;
}

function conflicting(row: QueueRow, newest: RecordOf<'decided'> | undefined): RecordOf<'decided'>[] {
  const conflict = row.conflicts.find(({ decisions }) => decisions.some(({ id }) => id === newest?.id));
  return conflict?.decisions.filter(({ id }) => id !== newest?.id) ?? [];
}

function claimCells(row: QueueRow, claim: RowClaim, { t, lang, claimText }: ExportWords) {
  const finding = claim.findings[0] as PageFinding;
  const sentence = finding.paragraph.slice(finding.sentence.start, finding.sentence.end);
  const url = row.check.kind === 'done' ? row.check.page.url : row.url;
  const wording = finding.wording ? wordingLines(finding.wording, finding.kind, t, lang) : [];
  return {
    claim: claimText(finding) ?? '',
    claim_id: finding.claim,
    pack: finding.pack,
    pack_version: finding.packVersion,
    kind: finding.kind,
    finding: findingLine(finding.finding, t, lang),
    wording: wording.map((line) => remarkText(line, t, lang)).join(' · '),
    sentence,
    sentence_link: textFragmentLink(url, sentence),
  };
}
