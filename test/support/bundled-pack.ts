import { readFileSync } from 'node:fs';
import { compilePacks } from '../../src/core/match/compile-packs.ts';
import { matchDocument } from '../../src/core/match/match-document.ts';
import type { Found, PageFacts, TextBlock } from '../../src/core/match/model.ts';
import { openIndex } from '../../src/core/match/open-index.ts';
import { toDay } from '../../src/core/pack/day.ts';
import type { ClaimPack } from '../../src/core/pack/model.ts';
import { parsePack } from '../../src/core/pack/parse-pack.ts';
import { asStated } from '../../src/core/wording/as-stated.ts';
import { inProject } from './paths.ts';

const file = inProject('src/packs/karabakh-2020.json');

/** The bundled pack as it stands in its file. */
export function bundledPackJson(): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** The bundled pack; throws, with every problem, where it can't be read. */
export function bundledPack(): ClaimPack {
  const parsed = parsePack(bundledPackJson());
  if (!parsed.ok) throw new Error(parsed.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return parsed.pack;
}

/** What is known of a page; a date that is no whole day counts as unknown. */
export function pageFacts(date: string | null, lang: string | null): PageFacts {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(date ?? '')?.[0];
  return { lang, date: day === undefined ? null : toDay(day) };
}

/** Finds the bundled pack's claims in whole documents. */
export function bundledMatcher(): (blocks: TextBlock[], page: PageFacts) => Found[] {
  const opened = openIndex(compilePacks([bundledPack()]));
  if (!opened.ok) throw new Error(opened.reason);
  return (blocks, page) => asStated(matchDocument(opened.index, blocks, page), blocks);
}
