/** Which of the known languages a text is in, by its function words. */

import type { Token } from './tokens.ts';
import { words } from './verb-table.ts';

const FUNCTION_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  fr: words(
    `le la les l' des du une est sont dans que qu' qui pour sur pas avec par au aux ce cette selon d' été il elle ont plus et en un de`,
  ),
  en: words('the of and to in is was that for on with by at from has have it as be are not he she said an this were'),
  ru: words('и в на не что по с из его это как был было о за от со для сообщил'),
  tr: words('ve bir bu için ile de da göre olarak olan daha çok sonra kadar olduğunu'),
};

const SAMPLE = 600;
const SHARE = 0.08;

/** The tag of the language, or null when too few words tell. */
export function guessLanguage(tokens: readonly Token[]): string | null {
  const counts = new Map<string, number>();
  let total = 0;
  for (const { kind, text } of tokens) {
    if (kind !== 'word') continue;
    total += 1;
    for (const [tag, list] of Object.entries(FUNCTION_WORDS))
      if (list.has(text)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
    if (total >= SAMPLE) break;
  }
  const [best, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!best || best[1] < total * SHARE || best[1] < 1) return null;
  return second && second[1] >= best[1] ? null : best[0];
}
