import { describe, expect, it } from 'vitest';
import { lintPack } from '../../../src/core/pack/lint-pack.ts';
import type { ClaimId, Day, SourceId } from '../../../src/core/pack/model.ts';
import type { ReportProposal } from '../../../src/core/review/trace-model.ts';
import { acceptReports } from '../../../src/pages/review/accept-reports.ts';
import { link } from '../../core/review/some-records.ts';
import { bundledPack } from '../../support/bundled-pack.ts';

const pack = bundledPack();
const by = { today: '2026-03-10' as Day, alias: 'ana' };
const [known, other] = pack.sources;
const claim = pack.claims[0]?.id as ClaimId;

const proposal = (id: string, url: string): ReportProposal =>
  ({
    link: link(id),
    pack: pack.id,
    outlet: 'La Gazette',
    report: { id, claim, by: null, at: null, stance: 'relays', basis: 'cites', cites: [known?.id], url },
    unknownSources: [],
  }) as unknown as ReportProposal;

const DAY = '2020-10-12' as Day;

describe('accepting proposed reports', () => {
  it('makes a new version that reads and lints, with a source for the outlet and a line in the log', () => {
    const accepted = [
      { proposal: proposal('n1', 'https://www.gazette.example/a'), by: null, at: DAY },
      { proposal: proposal('n2', 'https://gazette.example/b'), by: null, at: DAY },
      { proposal: proposal('n3', 'https://autre.example/c'), by: other?.id as SourceId, at: DAY },
    ];
    const made = acceptReports(pack, accepted, by);
    if (!made.ok) throw new Error(JSON.stringify(made.problems));
    expect(made.pack.version).toBe(`${pack.version}-own.1`);
    expect(made.pack.reports.slice(-3).map((report) => report.by)).toEqual([
      'gazette-example',
      'gazette-example',
      other?.id,
    ]);
    expect(made.pack.sources.filter(({ id }) => id === 'gazette-example')).toHaveLength(1);
    expect(made.pack.changes.at(-1)).toMatchObject({ at: by.today, claim, by: 'ana' });
    expect(lintPack(made.pack).filter(({ level }) => level === 'error')).toEqual([]);
    const again = acceptReports(made.pack, [], by);
    expect(again.ok && again.pack.version).toBe(`${pack.version}-own.2`);
  });

  it('says what stands against it instead of making a broken pack', () => {
    const twice = { proposal: proposal('n1', 'https://gazette.example/a'), by: null, at: DAY };
    expect(acceptReports(pack, [twice, twice], by)).toMatchObject({ ok: false });
  });
});
