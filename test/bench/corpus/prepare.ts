/**
 * Everything the engines are given, as files, so that every process reads the same:
 *
 * ```
 * phrases.txt          lang, tab, phrase as written, tab, folded words; the first n lines are the set of n
 * <text>.txt           a text, one paragraph a line
 * <text>.folded.txt    the same for engines that only compare letters: " word word \n word … ", all folded
 * ```
 */

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from '../../support/paths.ts';
import { drawPhrases, type Models, type Phrase } from './draw-phrases.ts';
import { dropFound } from './drop-found.ts';
import { foldText } from './fold-text.ts';
import { LanguageModel } from './language-model.ts';
import { LANGS, type Lang } from './languages.ts';
import { plantPhrases } from './plant-phrases.ts';
import { pick, seededRandom, shuffled } from './random.ts';
import { writeText } from './write-text.ts';

/** What the files depend on besides their sizes. */
const SOURCES = 'test/bench/corpus';
/** Characters for one planted phrase. */
const SPARSE = 5_000;
const DENSE = 250;
/** How much is drawn beyond what is needed, and dropped again where a text holds it by chance. */
const SURPLUS = 1.1;
const DROPPED = 0.97;
const SEEDS = { model: 1, text: 17, phrases: 29, plants: 43 };

/** Texts by name, with their length in UTF-16 units. */
export type TextSizes = Readonly<Record<string, { length: number; dense: boolean }>>;

export interface CorpusSizes {
  /** Numbers of phrases in the sets, from small to large. */
  sizes: readonly { count: number }[];
  texts: TextSizes;
}

/** Where the files of these sizes are: written unless an earlier run has left them. */
export function preparedCorpus({ sizes, texts }: CorpusSizes): string {
  const sources = readdirSync(inProject(SOURCES)).sort();
  const made = createHash('sha256').update(JSON.stringify([sizes, texts]));
  for (const file of sources) made.update(readFileSync(inProject(`${SOURCES}/${file}`)));
  const folder = inProject(`node_modules/.cache/bench-corpus-${made.digest('hex').slice(0, 12)}`);
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}-${process.pid}`;
  prepareCorpus(unfinished, { sizes, texts });
  renameSync(unfinished, folder);
  return folder;
}

/** Writes phrases and texts. Planted are phrases of the smallest set, so that sets of every size find them. */
function prepareCorpus(folder: string, { sizes, texts }: CorpusSizes): void {
  mkdirSync(folder, { recursive: true });
  const [smallest = 0, count = 0] = [sizes[0]?.count, sizes.at(-1)?.count];
  const models = createModels();
  const longest = Math.max(...Object.values(texts).map(({ length }) => length));
  const bare = writeText(models, longest, SEEDS.text);
  const random = seededRandom(SEEDS.plants);
  const drawn = shuffled(drawPhrases(models, Math.ceil(count * SURPLUS) + 100, SEEDS.phrases), random);
  const phrases = dropFound(drawn, bare, DROPPED, random).slice(0, count);
  if (phrases.length < count) throw new Error(`only ${phrases.length} phrases of ${count} are left`);
  const lines = phrases.map(({ lang, surface, folded }) => `${lang}\t${surface}\t${folded}\n`);
  writeFileSync(join(folder, 'phrases.txt'), lines.join(''));
  const known = phrases.slice(0, smallest);
  const sparse = plantPhrases(bare, SPARSE, () => pick(known, random), random);
  for (const [name, { length, dense }] of Object.entries(texts)) {
    const text = dense
      ? plantPhrases(cut(bare, length), DENSE, () => pick(random() < 0.5 ? known : phrases, random), random)
      : cut(sparse, length);
    writeFileSync(join(folder, `${name}.txt`), text);
    writeFileSync(join(folder, `${name}.folded.txt`), foldText(text).text);
  }
}

function createModels(): Models {
  const models = LANGS.map((lang, number): [Lang, LanguageModel] => [
    lang,
    new LanguageModel(lang, SEEDS.model + number),
  ]);
  return Object.fromEntries(models) as Record<Lang, LanguageModel>;
}

/** The first paragraphs of a text, so many characters; a single one is cut. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = text.lastIndexOf('\n', length);
  return text.slice(0, end > 0 ? end : length);
}

/** The first phrases of a prepared folder. */
export function readPhrases(folder: string, count: number): Phrase[] {
  const lines = readFileSync(join(folder, 'phrases.txt'), 'utf8').split('\n', count);
  return lines.map((line) => {
    const [lang = '', surface = '', folded = ''] = line.split('\t');
    return { lang: lang as Lang, surface, folded };
  });
}
