/** The golden pages that ship: written by the project, every sentence that states a claim is known, no other does. */

import type { Day } from '../../core/pack/model.ts';
import type { PreviewText } from '../../core/review/preview-matcher.ts';
import { bodyBlocks } from './read-html.ts';

export interface GoldenPage extends PreviewText {
  /** The first words of the sentences that state a claim of the pack that ships. */
  told: readonly string[];
}

interface Listed {
  slug: string;
  lang: string;
  date: Day | null;
  told: string[];
}

let pages: Promise<GoldenPage[]> | null = null;

/** Reads them once. */
export function goldenPages(): Promise<GoldenPage[]> {
  pages ??= load();
  return pages;
}

async function load(): Promise<GoldenPage[]> {
  const listed = (await (await fetch('golden/index.json')).json()) as Listed[];
  return Promise.all(
    listed.map(async ({ slug, lang, date, told }) => {
      const html = await (await fetch(`golden/${slug}.html`)).text();
      return { id: slug, lang, date, told, blocks: bodyBlocks(html, 'https://golden.example/') };
    }),
  );
}

/** Whether a sentence of a golden page states a claim already: what else is found in it, a person has to judge. */
export function statesClaim({ told }: GoldenPage, sentence: string): boolean {
  const line = sentence.replace(/\s+/gu, ' ').trim();
  return told.some((words) => line.startsWith(words.replace(/\s+/gu, ' ').trim()));
}
