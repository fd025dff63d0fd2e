import type { ClaimDossier } from '../../core/findings/model.ts';
import { createTranslate } from '../../core/findings/translate.ts';
import type { ClaimPack } from '../../core/pack/model.ts';
import { knownSources } from '../../core/wording/pack-sources.ts';
import type { Flags } from '../flags.ts';
import { indexOf } from '../index-of.ts';
import { loadPacks } from '../load-packs.ts';
import { readThrough } from '../read/read-events.ts';
import { filePieces } from '../read-file.ts';
import { refuse, refuseInput } from '../refuse.ts';
import { scanFile } from '../scan-file.ts';
import { RowWriter } from '../scan-row.ts';
import { footerText, rowText } from '../scan-text.ts';
import { EXIT, type ExitCode, type Terminal } from '../terminal.ts';

/** `recoupe scan`: the claims that a text or page repeats or mentions. */
export async function scan(flags: Flags, terminal: Terminal): Promise<ExitCode> {
  const loaded = await loadPacks(flags.packs);
  if (!loaded.ok) return refuse(loaded.lines, terminal);
  const [path = '-'] = flags.files;
  try {
    await (flags.json ? printJson : printText)(path, loaded.value, flags, terminal);
    return EXIT.ok;
  } catch (error) {
    return refuseInput(path, error, 'is neither text nor HTML', terminal);
  }
}

function hitsOf(path: string, packs: readonly ClaimPack[], { lang, date, url }: Flags, terminal: Terminal) {
  const bytes = path === '-' ? terminal.stdin : filePieces(path);
  return scanFile(bytes, path, indexOf(packs), { lang, date, url }, packs.flatMap(knownSources));
}

/** One JSON object, written as the matches are found. */
async function printJson(path: string, packs: readonly ClaimPack[], flags: Flags, terminal: Terminal): Promise<void> {
  const rows = new RowWriter(packs, flags.asOf, createTranslate(flags.uiLang), flags.uiLang);
  let opened = false;
  const print = async () => {
    for await (const hits of hitsOf(path, packs, flags, terminal)) {
      for (const hit of hits) {
        await terminal.out(`${opened ? ',\n' : '{"matches":[\n'}${JSON.stringify(rows.row(hit))}`);
        opened = true;
      }
    }
  };
  await readThrough(print, () => terminal.out(opened ? '\n]}\n' : '{"matches":[]}\n'));
}

async function printText(path: string, packs: readonly ClaimPack[], flags: Flags, terminal: Terminal): Promise<void> {
  const t = createTranslate(flags.uiLang);
  const rows = new RowWriter(packs, flags.asOf, t, flags.uiLang);
  // One of each pack: the footer names packs.
  const shown = new Map<string, ClaimDossier>();
  const matched = new Set<string>();
  const print = async () => {
    for await (const hits of hitsOf(path, packs, flags, terminal)) {
      for (const hit of hits) {
        const key = JSON.stringify([hit.found.pack, hit.found.claim]);
        const dossier = rows.dossier(hit);
        if (!shown.has(hit.found.pack)) shown.set(hit.found.pack, dossier);
        if (hit.found.kind === 'match') matched.add(key);
        await terminal.out(rowText(rows.row(hit), dossier, t, flags.uiLang));
      }
    }
  };
  await readThrough(print, () => terminal.out(footerText([...shown.values()], matched.size, t, flags.uiLang)));
}
