/** Texts to search: paragraphs in several languages, one a line. */

import { type Models, someLang } from './draw-phrases.ts';
import type { LanguageModel } from './language-model.ts';
import { type Random, seededRandom } from './random.ts';

/** About so many UTF-16 units. */
export function writeText(models: Models, length: number, seed: number): string {
  const random = seededRandom(seed);
  const paragraphs: string[] = [];
  for (let size = 0; size < length; size += (paragraphs.at(-1) ?? '').length + 1) {
    const model = models[someLang(random)];
    const sentences = Array.from({ length: 3 + Math.floor(random() * 5) }, () => sentenceOf(model, random));
    paragraphs.push(sentences.join(' '));
  }
  return paragraphs.join('\n');
}

function sentenceOf(model: LanguageModel, random: Random): string {
  const clauses = model.sentence(random).map((clause) => clause.map(({ surface }) => surface).join(' '));
  const text = clauses.join(', ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${random() < 0.06 ? ' ?' : '.'}`;
}
