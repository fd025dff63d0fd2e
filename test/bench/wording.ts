import { readFileSync } from 'node:fs';
import { splitSentences } from '../../src/core/text/sentences.ts';
import { readWording } from '../../src/core/wording/read-wording.ts';
import type { GoldItem, GoldLang } from '../core/wording/gold/read-gold.ts';
import type { ShortItem } from '../core/wording/gold/read-short.ts';
import { precision, recall, score, type Tally } from '../core/wording/score.ts';
import { scoreShort } from '../core/wording/score-short.ts';
import { type Group, median, type Report } from './figure.ts';

const LANGS = ['fr', 'en'] as const;

/** Sentences, and how often they are read; the first third is left out, while the code warms up. */
const SIZES = [
  [30, 600],
  [10_000, 15],
] as const;

/** The bundled group has no folder of its own: the sets are found from where the command runs. */
function read<Item = GoldItem>(name: string): Item[] {
  return JSON.parse(readFileSync(`test/core/wording/gold/${name}.json`, 'utf8')) as Item[];
}

function openGold(lang: GoldLang): GoldItem[] {
  return [...read(lang).filter(({ sealed }) => !sealed), ...read(`news-${lang}`)];
}

function reportScores(report: Report, name: string, scores: Record<string, Tally>): void {
  for (const [measure, tally] of Object.entries(scores)) {
    report(`${name}.${measure}.precision`, precision(tally), '');
    report(`${name}.${measure}.recall`, recall(tally), '');
  }
}

/** The figures of the sealed sets and nothing else: which sentences were missed is not told. */
function reportSealed(report: Report): void {
  reportScores(report, 'sealed.fr', score(read('fr').filter(({ sealed }) => sealed)));
  reportScores(report, 'sealed.en', scoreShort('en', read<ShortItem>('sealed-en')));
  for (const lang of LANGS) reportScores(report, `sealed2.${lang}`, score(read(`sealed-2026-11-${lang}`)));
}

function timed(blocks: { id: number; text: string }[], lang: string): number {
  const started = performance.now();
  readWording(blocks, { lang });
  return performance.now() - started;
}

/** Blocks of about three sentences, from the gold set's own words, until there are `count` sentences. */
function page(lang: GoldLang, count: number): { id: number; text: string }[] {
  const texts = openGold(lang).map(({ text }) => text);
  const blocks: { id: number; text: string }[] = [];
  for (let left = count; left > 0; ) {
    const id = blocks.length;
    const text = [0, 1, 2].map((at) => texts[(id * 3 + at) % texts.length]).join(' ');
    const sentences = splitSentences(text);
    blocks.push({ id, text: text.slice(0, sentences[Math.min(left, sentences.length) - 1]?.end) });
    left -= sentences.length;
  }
  return blocks;
}

/**
 * How well wording is read on the open part of the gold set, and how fast: the median, and the fastest run, which is what the code
 * takes where nothing else keeps the processor busy. The part `sealed` runs only when it is asked for by name, and then alone.
 */
export const run: Group['run'] = async ({ report, parts }) => {
  if (parts.includes('sealed')) return reportSealed(report);
  for (const lang of LANGS) {
    reportScores(report, lang, score(openGold(lang)));
    for (const [count, runs] of SIZES) {
      const blocks = page(lang, count);
      const times = Array.from({ length: runs }, () => timed(blocks, lang)).slice(Math.floor(runs / 3));
      const name = `${lang}.${count.toLocaleString('en')} sentences`;
      report(name, median(times), 'ms');
      report(`${name}, undisturbed`, Math.min(...times), 'ms');
    }
  }
};
