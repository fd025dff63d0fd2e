/** How a page words a claim, in at most two lines: whom the sentence names, and what became of the origin's caution. */

import { assertNever } from '../assert-never.ts';
import type { FoundKind } from '../match/model.ts';
import { localText } from '../pack/local-text.ts';
import type { Day } from '../pack/model.ts';
import type { CautionFinding, OriginWords } from '../wording/compare-caution.ts';
import { formatDay } from './format-day.ts';
import type { Translate, UiLang } from './translate.ts';
import type { ClaimWording } from './word-claims.ts';

/** The origin a remark speaks of, to be shown behind it; the address is that of whoever quotes it, where `via` names one. */
export interface RemarkedOrigin {
  name: string;
  via: string | null;
  at: Day;
  url: string;
}

export interface WordingRemark {
  text: string;
  origin: RemarkedOrigin | null;
}

/** An article that has its capital from the beginning of a sentence: what follows is in lower case. */
const OPENING_ARTICLE = /^(?:Les?|La|L|Une?|Des|The|An?)(?=[\s'’]\p{Ll})/u;

/** Names in a text may be as long as a sentence. */
const MAX_NAME = 80;

/** Only a match is compared with its origin: the words of a mention may mean something else. */
export function wordingLines(wording: ClaimWording, kind: FoundKind, t: Translate, lang: UiLang): WordingRemark[] {
  const line = lineText(wording, t, lang);
  const first = line && withLink(wording, line, t, lang);
  const caution = kind === 'match' ? cautionRemark(wording, t, lang) : null;
  return [...(first === null ? [] : [{ text: first, origin: null }]), ...(caution ? [caution] : [])];
}

/** A remark as one text, where nothing can be linked. */
export function remarkText({ text, origin }: WordingRemark, t: Translate, lang: UiLang): string {
  if (!origin) return text;
  const quoted = origin.via === null ? [] : [t('as_quoted_by', { who: origin.via })];
  return `${text} (${[origin.name, ...quoted, formatDay(origin.at, lang)].join(', ')})`;
}

/** A source that is linked to is pointed out, though the words don't name it. */
function withLink({ line, linkedName }: ClaimWording, text: string, t: Translate, lang: UiLang): string {
  const open = line.kind === 'attributed' || line.kind === 'nobody_named' || line.kind === 'no_source';
  return open && linkedName ? text + t('wording_linked', { name: localText(linkedName, lang) }) : text;
}

function lineText({ line, originName }: ClaimWording, t: Translate, lang: UiLang): string | null {
  switch (line.kind) {
    case 'attributed':
      return (
        t('wording_attributed', { to: short(line.to) }) +
        line.through.map((name) => t('wording_through', { name: short(name) })).join('')
      );
    case 'inherited':
      return t('wording_inherited', { to: short(line.to) });
    case 'nobody_named':
      return t('wording_nobody_named');
    case 'no_source':
      return t('wording_no_source');
    case 'own_voice':
      return t('wording_own_voice', { name: originName ? localText(originName, lang) : '' });
    case 'speaker_unsure':
      return named(line.who, t, 'wording_speaker_unsure', 'wording_speaker_unsure_named');
    case 'page_unsure':
      return line.to === undefined ? t('wording_page_unsure') : t('wording_page_unsure_of', { to: short(line.to) });
    case 'reservation':
      return reservation(line.who, line.words, t);
    case 'denial':
      return named(line.by, t, 'wording_denial', 'wording_denial_by');
    case 'doubt':
      return named(line.by, t, 'wording_doubt', 'wording_doubt_by');
    case 'nothing':
      return null;
    default:
      return assertNever(line);
  }
}

function reservation(who: string | null, words: string, t: Translate): string {
  const quote = words.replace(/\s+/g, ' ').slice(0, MAX_NAME);
  return who === null ? t('wording_reservation', { quote }) : t('wording_reservation_by', { who: short(who), quote });
}

type Unnamed = 'wording_speaker_unsure' | 'wording_denial' | 'wording_doubt';
type Named = 'wording_speaker_unsure_named' | 'wording_denial_by' | 'wording_doubt_by';

function named(who: string | null, t: Translate, without: Unnamed, having: Named): string {
  return who === null ? t(without) : t(having, { who: short(who) });
}

function short(name: string): string {
  const line = name
    .replace(/\s+/g, ' ')
    .trim()
    .replace(OPENING_ARTICLE, (article) => article.toLowerCase());
  return line.length <= MAX_NAME ? line : `${line.slice(0, MAX_NAME - 1).trimEnd()}…`;
}

function cautionRemark(
  { caution, originName, viaName }: ClaimWording,
  t: Translate,
  lang: UiLang,
): WordingRemark | null {
  const text = caution && cautionText(caution, t);
  if (!text || !caution || !('origin' in caution)) return null;
  const { source, at, url } = caution.origin;
  const via = viaName ? localText(viaName, lang) : null;
  return { text, origin: { name: originName ? localText(originName, lang) : source, via, at, url } };
}

/** A denial or a doubt is the first line already. */
function cautionText(caution: CautionFinding, t: Translate): string | null {
  switch (caution.kind) {
    case 'caution_lost':
      return lostCaution(caution.origin, t);
    case 'attribution_lost':
      return t('wording_attribution_lost');
    case 'as_cautious':
      return t('wording_as_cautious');
    case 'denies':
    case 'doubts':
      return null;
    default:
      return assertNever(caution);
  }
}

function lostCaution({ quote }: OriginWords, t: Translate): string {
  return quote ? t('wording_caution_lost', { quote: quote.text }) : t('wording_caution_lost_plain');
}
