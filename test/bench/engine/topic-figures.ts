/** The bundled pack on text that is about nothing else: what a page costs at worst. */

import { compilePacks } from '../../../src/core/match/compile-packs.ts';
import { matchDocument } from '../../../src/core/match/match-document.ts';
import { openIndex } from '../../../src/core/match/open-index.ts';
import { parsePack } from '../../../src/core/pack/parse-pack.ts';
import bundled from '../../../src/packs/karabakh-2020.json' with { type: 'json' };
import paraphrases from '../../packs/paraphrases.json' with { type: 'json' };
import { pick, seededRandom } from '../corpus/random.ts';
import { median, type Report } from '../figure.ts';
import { stopwatch } from '../stopwatch.ts';

const LENGTH = 100_000;
const SENTENCES = 4;

/** Milliseconds for 10 kB, warm, and how much there was to find. */
export function topicFigures(runs: number, report: Report): void {
  const parsed = parsePack(bundled);
  if (!parsed.ok) throw new Error('the bundled pack has problems');
  const opened = openIndex(compilePacks([parsed.pack]));
  if (!opened.ok) throw new Error(opened.reason);
  const random = seededRandom(5);
  const texts: string[] = [];
  for (let length = 0; length < LENGTH; length += texts.at(-1)?.length ?? 0) {
    texts.push(Array.from({ length: SENTENCES }, () => pick(paraphrases, random).text).join(' '));
  }
  const blocks = texts.map((text, id) => ({ id, text }));
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  const search = () => matchDocument(opened.index, blocks, { lang: 'fr', date: null });
  const found = search().length;
  const times = Array.from({ length: runs }, () => {
    const elapsed = stopwatch();
    search();
    return elapsed();
  });
  report('on_topic_ms_per_10kB', (median(times.slice(runs >> 1)) * 10_000) / length, 'ms');
  report('on_topic_found_per_10kB', (found * 10_000) / length, '');
}
