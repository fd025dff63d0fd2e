/** Answers readers who ask why a passage was marked, or say that it should not have been. */

import { type ExplainedLine, explainLines } from '../core/findings/explain-lines.ts';
import { createTranslate, type UiLang } from '../core/findings/translate.ts';
import { wrongMatchLink, wrongMatchText } from '../core/findings/wrong-match-text.ts';
import { explainMatch } from '../core/match/explain-match.ts';
import type { ClaimPack, Day } from '../core/pack/model.ts';
import type { PassageRequest, WrongMatchReply } from '../platform/api.ts';
import type { WrongMatch } from '../store/database.ts';

export function explainPassage(pack: ClaimPack | null, asked: PassageRequest, lang: UiLang): ExplainedLine[] | null {
  const why = pack && explainMatch(pack, asked);
  return why ? explainLines(why, pack, asked.date, createTranslate(lang), lang) : null;
}

/** `keep` stores the case; without it nothing is kept. */
export async function noteWrongPassage(
  pack: ClaimPack | null,
  asked: PassageRequest,
  { lang, today, keep }: { lang: UiLang; today: Day; keep: ((match: WrongMatch) => Promise<unknown>) | null },
): Promise<WrongMatchReply | null> {
  const lines = explainPassage(pack, asked, lang);
  if (!pack || !lines) return null;
  const sentence = asked.text.slice(asked.sentence.start, asked.sentence.end);
  const text = wrongMatchText(pack, { claim: asked.claim, sentence, lines }, createTranslate(lang), lang);
  await keep?.({ pack: pack.id, version: pack.version, claim: asked.claim, day: today, text });
  return { text, link: wrongMatchLink(pack, asked.claim, today, text), stored: keep !== null };
}
