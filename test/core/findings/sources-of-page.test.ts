import { describe, expect, it } from 'vitest';
import { sourcesOfHost } from '../../../src/core/findings/sources-of-page.ts';
import type { ClaimPack } from '../../../src/core/pack/model.ts';

const pack = {
  sources: [
    { id: 'french', domains: ['french.presse.example.com'] },
    { id: 'whole', domains: ['presse.example.com', 'Presse.fr'] },
    { id: 'suffix', domains: ['co.uk'] },
    { id: 'none' },
  ],
} as unknown as ClaimPack;

describe('the sources that publish on a host', () => {
  it.each([
    ['www.presse.fr', ['whole']],
    ['PRESSE.FR', ['whole']],
    ['french.presse.example.com', ['french', 'whole']],
    ['presse.example.com', ['whole']],
    ['autrepresse.fr', []],
    ['journal.co.uk', []],
    ['localhost', []],
    ['', []],
    [null, []],
  ])('%s', (host, ids) => {
    expect([...sourcesOfHost(pack, host)].sort()).toEqual(ids);
  });
});
