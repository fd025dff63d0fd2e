/** A wrong match as text for the pack's author, and the way to hand it over. Nothing here sends anything. */

import { localText } from '../pack/local-text.ts';
import type { ClaimId, ClaimPack, Day } from '../pack/model.ts';
import { correctionsLink } from './corrections-link.ts';
import type { ExplainedLine } from './explain-lines.ts';
import type { Translate, UiLang } from './translate.ts';

export interface WrongCase {
  claim: ClaimId;
  /** The sentence of the page. */
  sentence: string;
  lines: readonly ExplainedLine[];
}

/** The page's address is left out: whoever wants to give it can write it in. */
export function wrongMatchText(
  pack: ClaimPack,
  { claim, sentence, lines }: WrongCase,
  t: Translate,
  lang: UiLang,
): string {
  const title = localText(pack.title, lang);
  const text = pack.claims.find(({ id }) => id === claim)?.text;
  const rest = lines.flatMap(({ label, items }) => items.map((item) => `${label}: ${item}`));
  return [
    t('fired_case_title', { title, pack: pack.id, version: pack.version }),
    `${t('fired_case_claim')}: ${claim}${text ? ` – ${localText(text, lang)}` : ''}`,
    `${t('fired_case_sentence')}: ${sentence.replace(/\s+/g, ' ').trim()}`,
    ...rest,
  ].join('\n');
}

const MAIL = /^[^\s@,;?&<>"]+@[^\s@,;?&<>"]+\.[^\s@,;?&<>"]+$/;
/** Mail programs cut longer addresses. */
const MAX_BODY = 1_500;

/** A mail to the author with the case in it where the pack names a mail address, else the pack's page for corrections. */
export function wrongMatchLink(pack: ClaimPack, claim: ClaimId, asOf: Day, text: string): string {
  const { contact } = pack.maintainer;
  if (!MAIL.test(contact)) return correctionsLink({ pack: { ...pack, maintainer: pack.maintainer.name }, claim, asOf });
  const [subject = ''] = text.split('\n');
  return `mailto:${contact}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text.slice(0, MAX_BODY))}`;
}
