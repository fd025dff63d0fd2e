import { readFileSync } from 'node:fs';
import type { GoldLang } from './read-gold.ts';

/** A sentence annotated before any rule was run on it; README.md has the figures of the first runs. */
export interface ShortItem {
  batch: number;
  text: string;
  /** null: a cue that names nobody. */
  sources: (string | null)[];
  hedges: string[];
  /** False also where something may be a source and none can be tied ("(AFP)"); null where readers disagree. */
  unattributed: boolean | null;
  /** The writer declines to vouch for what is told; annotated from the fifth batch on. */
  distances?: true;
}

/** The open sentences in the shorter form. */
export const blindItems = (lang: GoldLang): ShortItem[] => readShort(`blind-${lang}`);

/** English sentences kept for final figures, in place of the third that was opened. */
export const sealedItems = (): ShortItem[] => readShort('sealed-en');

function readShort(name: string): ShortItem[] {
  return JSON.parse(readFileSync(new URL(`./${name}.json`, import.meta.url), 'utf8')) as ShortItem[];
}
