import { beforeEach, describe, expect, it, vi } from 'vitest';
import { SiteAccess } from '../../../src/pages/review/site-access.ts';

const { granted, requested } = vi.hoisted(() => ({ granted: new Set<string>(), requested: [] as string[][] }));
vi.mock('../../../src/platform/browser.ts', () => ({
  browser: {
    permissions: {
      contains: async ({ origins }: { origins: string[] }) => origins.every((origin) => granted.has(origin)),
      request: async ({ origins }: { origins: string[] }) => {
        requested.push(origins);
        throw new Error('declined');
      },
    },
  },
}));

const URLS = ['https://a.example/1', 'https://a.example/2', 'http://b.example/', 'nowhere'];

describe('access to the sites of links', () => {
  beforeEach(() => {
    granted.clear();
    requested.length = 0;
  });

  it('is asked for where it is withheld only, site by site', async () => {
    granted.add('http://b.example/*');
    const access = new SiteAccess();
    await access.learn(URLS);
    await access.request();
    expect(requested).toEqual([['https://a.example/*']]);
  });

  it('is not asked for where all sites are open, or none is needed', async () => {
    const access = new SiteAccess();
    await access.request();
    for (const origin of ['http://*/*', 'https://*/*']) granted.add(origin);
    await access.learn(URLS);
    await access.request();
    expect(requested).toEqual([]);
  });

  it('is asked for within the click: nothing is waited for before', async () => {
    const access = new SiteAccess();
    await access.learn(URLS);
    const asking = access.request();
    expect(requested).toEqual([['https://a.example/*', 'http://b.example/*']]);
    await expect(asking).resolves.toBeUndefined();
  });

  it('goes by what was learnt last', async () => {
    const access = new SiteAccess();
    await Promise.all([access.learn(URLS), access.learn(['https://c.example/'])]);
    await access.request();
    expect(requested).toEqual([['https://c.example/*']]);
  });
});
