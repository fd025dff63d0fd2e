import { assess as assessClaim } from '../../core/corroboration/assess.ts';
import { claimDossier } from '../../core/findings/dossier.ts';
import { formatDay } from '../../core/findings/format-day.ts';
import { createTranslate } from '../../core/findings/translate.ts';
import { localText } from '../../core/pack/local-text.ts';
import type { Claim, ClaimPack } from '../../core/pack/model.ts';
import type { Flags } from '../flags.ts';
import { loadPacks } from '../load-packs.ts';
import { refuse } from '../refuse.ts';
import { claimLines } from '../scan-text.ts';
import { EXIT, type ExitCode, type Terminal } from '../terminal.ts';

/** `recoupe assess`: how the claims of a pack stood on a day. */
export async function assess(flags: Flags, terminal: Terminal): Promise<ExitCode> {
  const loaded = await loadPacks(flags.packs);
  if (!loaded.ok) return refuse(loaded.lines, terminal);
  const wanted = wantedClaims(loaded.value, flags.claim);
  if (flags.claim !== null && wanted.length === 0) {
    const packs = loaded.value.map((pack) => pack.id).join(', ');
    return refuse([`--claim: "${flags.claim}" is not a claim of ${packs}`], terminal);
  }
  await (flags.json ? printJson : printText)(wanted, flags, terminal);
  return EXIT.ok;
}

interface Wanted {
  pack: ClaimPack;
  claim: Claim;
}

function wantedClaims(packs: readonly ClaimPack[], id: string | null): Wanted[] {
  return packs.flatMap((pack) =>
    pack.claims.filter((claim) => id === null || claim.id === id).map((claim) => ({ pack, claim })),
  );
}

async function printJson(wanted: readonly Wanted[], { asOf }: Flags, terminal: Terminal): Promise<void> {
  let opened = false;
  for (const { pack, claim } of wanted) {
    const line = JSON.stringify(assessClaim(pack, claim.id, asOf));
    await terminal.out(`${opened ? ',\n' : '{"assessments":[\n'}${line}`);
    opened = true;
  }
  await terminal.out(opened ? '\n]}\n' : '{"assessments":[]}\n');
}

async function printText(wanted: readonly Wanted[], { asOf, uiLang }: Flags, terminal: Terminal): Promise<void> {
  const t = createTranslate(uiLang);
  for (const pack of new Set(wanted.map((each) => each.pack))) {
    const title = t('pack_line', { title: localText(pack.title, uiLang), version: pack.version });
    await terminal.out(`${[t('as_of', { date: formatDay(asOf, uiLang) }), title].join(' · ')}\n\n`);
    for (const each of wanted.filter((other) => other.pack === pack)) {
      const [text = '', ...lines] = claimLines(claimDossier(pack, each.claim.id, asOf, null), t, uiLang);
      const rest = lines.map((line) => `    ${line}`);
      await terminal.out(`${[`${each.claim.id}  ${text}`, ...rest].join('\n')}\n\n`);
    }
  }
}
