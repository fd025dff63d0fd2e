import { describe, expect, it } from 'vitest';
import { findClaim, namedIn, readAddress, writeAddress } from '../../src/pages/panel/address.ts';
import { bundledPack } from '../support/bundled-pack.ts';

const pack = bundledPack();

describe('the panel’s address', () => {
  it('names claim, day and page, and comes back the same', () => {
    const query = '?claim=karabakh-2020/k02&asOf=2020-12-11&pageDate=2020-10-11&host=presstv.com';
    expect(writeAddress(readAddress(query))).toBe(query);
  });

  it('is empty for the list as of today', () => {
    expect(writeAddress(readAddress(''))).toBe('');
  });

  it('leaves out what is no day', () => {
    expect(readAddress('?claim=k02&asOf=2020-13-45&pageDate=x')).toMatchObject({ asOf: null, page: { date: null } });
  });

  it('finds a claim by pack and id, or by id alone', () => {
    expect(findClaim([pack], 'karabakh-2020/k02')?.claim).toBe('k02');
    expect(findClaim([pack], 'k02')?.claim).toBe('k02');
    expect(findClaim([pack], 'other/k02')).toBeNull();
    expect(findClaim([], 'k02')).toBeNull();
  });

  it('tells which claim of which pack to read first', () => {
    expect(namedIn('karabakh-2020/k02')).toEqual({ pack: 'karabakh-2020', claim: 'k02' });
    expect([namedIn('k02'), namedIn('/k02'), namedIn(null)]).toEqual([null, null, null]);
  });
});
