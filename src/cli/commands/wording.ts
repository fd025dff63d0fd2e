import type { KnownSource, WordingSignals } from '../../core/wording/model.ts';
import { knownSources } from '../../core/wording/pack-sources.ts';
import { readWording } from '../../core/wording/read-wording.ts';
import type { Flags } from '../flags.ts';
import { loadPacks } from '../load-packs.ts';
import { readEvents, readThrough } from '../read/read-events.ts';
import type { PageClues } from '../read/reader.ts';
import { type SourcedBlock, textBlock } from '../read/sourced-block.ts';
import { filePieces } from '../read-file.ts';
import { refuse, refuseInput } from '../refuse.ts';
import { signalsInFile } from '../signals-in-file.ts';
import { EXIT, type ExitCode, type Terminal } from '../terminal.ts';

/** A page's blocks, whole: quotations and lists run over several of them. */
interface Page {
  blocks: SourcedBlock[];
  clues: PageClues;
}

interface Told {
  signals: WordingSignals;
  text: string;
}

/** `recoupe wording`: to whom each sentence attributes what it tells, and how cautiously. */
export async function wording(flags: Flags, terminal: Terminal): Promise<ExitCode> {
  const loaded = await loadPacks(flags.packs);
  if (!loaded.ok) return refuse(loaded.lines, terminal);
  const known = loaded.value.flatMap(knownSources);
  const [path = '-'] = flags.files;
  try {
    await print(path, known, flags, terminal);
    return EXIT.ok;
  } catch (error) {
    return refuseInput(path, error, 'is neither text nor HTML', terminal);
  }
}

async function print(path: string, known: KnownSource[], flags: Flags, terminal: Terminal): Promise<void> {
  let opened = false;
  const tell = async () => {
    for await (const page of pagesOf(path, terminal))
      for (const told of read(page, known, flags)) {
        const text = flags.json
          ? `${opened ? ',\n' : '{"sentences":[\n'}${JSON.stringify(told.signals)}`
          : sentenceText(told);
        await terminal.out(text);
        opened = true;
      }
  };
  await readThrough(tell, async () => {
    if (flags.json) await terminal.out(opened ? '\n]}\n' : '{"sentences":[]}\n');
  });
}

async function* pagesOf(path: string, terminal: Terminal): AsyncGenerator<Page> {
  const bytes = path === '-' ? terminal.stdin : filePieces(path);
  let blocks: SourcedBlock[] = [];
  for await (const event of readEvents(bytes, path)) {
    if (event.kind === 'block') {
      blocks.push(event.block);
      continue;
    }
    yield { blocks, clues: event.clues };
    blocks = [];
  }
}

/** Signals with offsets into the file. */
function read({ blocks, clues }: Page, known: KnownSource[], { lang }: Flags): Told[] {
  const texts = blocks.map((block, id) => textBlock(id, block));
  return readWording(texts, { lang: lang ?? clues.lang, url: clues.url, known }).map((signals) => ({
    signals: signalsInFile(signals, (block) => blocks[block]),
    text: texts[signals.block]?.text.slice(signals.sentence.start, signals.sentence.end) ?? '',
  }));
}

/** The sentence, and below it what its words say. */
function sentenceText({ signals, text }: Told): string {
  const { attributions, hedges, selfDistancing, unattributed } = signals;
  const lines = attributions.map(({ chain, attributedTo, cueType, verbClass, anonymous }) => {
    const source = attributedTo === null ? '–' : [...chain].reverse().join(' < ');
    return `  ${source} (${[cueType, verbClass, ...(anonymous ? ['anonymous'] : [])].join(', ')})\n`;
  });
  if (unattributed) lines.push('  no source\n');
  for (const { text: words, type } of hedges) lines.push(`  ${type}: ${words}\n`);
  if (selfDistancing) lines.push(`  self-distancing: ${selfDistancing}\n`);
  return `${signals.sentence.start}–${signals.sentence.end} ${text.replace(/\s+/g, ' ')}\n${lines.join('')}`;
}
