import manifest from '../../../package.json' with { type: 'json' };
import { createTranslate } from '../../core/findings/translate.ts';
import type { ClaimPack } from '../../core/pack/model.ts';
import { claimTexts } from '../../core/review/export-rows.ts';
import { PageChecker } from '../../core/review/read-page.ts';
import type { Flags } from '../flags.ts';
import { indexOf } from '../index-of.ts';
import { ItemChecker } from '../links/check-item.ts';
import { parseConnectTo } from '../links/connect-to.ts';
import { FETCH_LIMITS } from '../links/fetch-page.ts';
import { Journal } from '../links/journal.ts';
import { linkItems } from '../links/link-items.ts';
import { type LinkFormat, type LinkWriter, linkWriter } from '../links/link-writer.ts';
import { readAddress } from '../links/read-address.ts';
import { Batch, type LinkRun, runLinks } from '../links/run-links.ts';
import { loadPacks } from '../load-packs.ts';
import { fileProblem } from '../read-file.ts';
import { refuse, refuseInput } from '../refuse.ts';
import { EXIT, type ExitCode, type Terminal } from '../terminal.ts';

/** Links checked at once, unless --concurrency says otherwise. */
const CONCURRENCY = 6;

/** `recoupe links`: what is behind many links, and who relies on whom. */
export async function links(flags: Flags, terminal: Terminal): Promise<ExitCode> {
  const loaded = await loadPacks(flags.packs);
  if (!loaded.ok) return refuse(loaded.lines, terminal);
  const connectTo = parseConnectTo(flags.connectTo);
  if (!connectTo.ok)
    return refuse([`--connect-to: "${connectTo.text}" is not of the form name=address:port`], terminal);
  const journal = openJournal(flags.resume);
  if (typeof journal === 'string') return refuse([journal], terminal);
  const [path = '-'] = flags.files;
  const warn = (message: string) => terminal.err(`recoupe: ${message}\n`);
  const run: LinkRun = {
    items: linkItems(path, terminal.stdin, warn),
    checker: checkerFor(loaded.value, flags, { connectTo: connectTo.map, userAgent: `recoupe/${manifest.version}` }),
    journal,
    concurrency: flags.concurrency ?? CONCURRENCY,
    batch: flags.trace ? new Batch(loaded.value) : null,
    today: flags.asOf,
    warn,
  };
  try {
    return await print(run, writerFor(loaded.value, flags), terminal);
  } catch (error) {
    return refuseInput(path, error, 'is neither text, HTML nor a web archive', terminal);
  } finally {
    journal?.close();
  }
}

async function print(run: LinkRun, writer: LinkWriter, terminal: Terminal): Promise<ExitCode> {
  let failed = false;
  await terminal.out(writer.begin());
  for await (const { row, into } of runLinks(run)) {
    failed ||= row.check.kind !== 'done';
    await terminal.out(writer.row(row, into));
  }
  if (run.batch) await terminal.out(writer.trace(run.batch.trace()));
  return failed ? EXIT.findings : EXIT.ok;
}

function checkerFor(
  packs: readonly ClaimPack[],
  { asOf, timeout }: Flags,
  connection: ConstructorParameters<typeof ItemChecker>[1],
): ItemChecker {
  const checker = new PageChecker({ index: indexOf(packs), packs, today: asOf, readAddress });
  const limits = timeout === null ? FETCH_LIMITS : { ...FETCH_LIMITS, time: timeout * 1000 };
  return new ItemChecker(checker, connection, limits);
}

function writerFor(packs: readonly ClaimPack[], flags: Flags): LinkWriter {
  const { uiLang: lang, asOf } = flags;
  return linkWriter(formatOf(flags), { t: createTranslate(lang), lang, claimText: claimTexts(packs, lang) }, asOf);
}

function formatOf({ json, csv, markdown }: Flags): LinkFormat {
  if (json) return 'json';
  if (csv) return 'csv';
  return markdown ? 'markdown' : 'text';
}

/** Null without --resume; a text says why the file can't be used. */
function openJournal(path: string | null): Journal | null | string {
  if (path === null) return null;
  try {
    return new Journal(path);
  } catch (error) {
    const reason = fileProblem(error) ?? (error instanceof Error ? error.message : String(error));
    return `${path}: ${reason}`;
  }
}
