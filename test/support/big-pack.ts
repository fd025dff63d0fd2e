/** Packs of one claim `c` with many reports, in shapes that careless algorithms choke on. */

import type { ClaimPack } from '../../src/core/pack/model.ts';
import { completePack } from './complete-pack.ts';

export type Shape =
  /** Everybody relays one report. */
  | 'star'
  /** Each relays the one before. */
  | 'chain'
  /** The same, closed to a circle. */
  | 'ring'
  /** Everybody was there. */
  | 'origins'
  /** Each shares one item of evidence with the one before. */
  | 'shared_evidence'
  /** One half relays, by its name, the source that made the other half. */
  | 'one_source'
  /** A chain in which each also relays an origin of its own. */
  | 'comb';

type Facts = Record<string, unknown>;

const relay = (...cites: string[]): Facts => ({ stance: 'relays', basis: 'cites', cites });
const onSite: Facts = { stance: 'asserts', basis: 'first_hand' };

const REPORT: Record<Shape, (index: number, count: number) => Facts> = {
  star: (index) => (index === 0 ? onSite : relay('r0')),
  chain: (index) => (index === 0 ? onSite : relay(`r${index - 1}`)),
  ring: (index, count) => relay(`r${(index + 1) % count}`),
  origins: () => onSite,
  shared_evidence: (index) => ({ stance: 'asserts', basis: 'visual', evidence: [`e${index}`, `e${index + 1}`] }),
  one_source: (index) => (index % 2 === 0 ? { ...onSite, by: 's0' } : relay('s0')),
  comb: (index) => (index % 2 === 0 ? onSite : relay(`r${index - 1}`, ...(index > 1 ? [`r${index - 2}`] : []))),
};

/** The pack; its reports spread over all the days of 2024's first four months. */
export function bigPack(shape: Shape, count: number): ClaimPack {
  const months = ['01', '02', '03', '04'];
  const reports = Array.from({ length: count }, (_, index) => ({
    id: `r${index}`,
    claim: 'c',
    by: `s${index}`,
    at: `2024-${months[index % 4]}-${String(1 + (Math.floor(index / 4) % 28)).padStart(2, '0')}`,
    ...REPORT[shape](index, count),
  }));
  const sources = Array.from({ length: count }, (_, index) => ({ id: `s${index}`, accountable: true }));
  return completePack({ claims: [{ id: 'c' }], reports, sources });
}
