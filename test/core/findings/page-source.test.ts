import { describe, expect, it } from 'vitest';
import { isOwnPage, outletOf } from '../../../src/core/findings/page-source.ts';
import type { ClaimPack, SourceId } from '../../../src/core/pack/model.ts';

const pack = {
  sources: [
    { id: 'jour', kind: 'newspaper', name: { fr: 'Le Jour' }, domains: ['lejour.example.com'] },
    { id: 'agence', kind: 'news_agency', name: { en: 'KNA (agency)' }, aliases: ['Kavarn News'] },
    { id: 'pegov', kind: 'person', name: { en: 'Semen Pegov' }, handles: ['@pegov_s'] },
    { id: 'twin_a', kind: 'news_site', name: { en: 'The Echo' } },
    { id: 'twin_b', kind: 'news_site', name: { en: 'The Echo' } },
  ],
} as unknown as ClaimPack;

const page = { url: 'https://elsewhere.example.org/a' };

describe('the outlet of a page', () => {
  it.each([
    ['its domain', { url: 'https://www.lejour.example.com/a', publishers: ['KNA'] }, 'jour'],
    ['the name it gives itself', { ...page, publishers: ['kna'] }, 'agence'],
    ['another spelling of it', { ...page, publishers: ['Kavarn News'] }, 'agence'],
  ])('is told by %s', (_, stated, id) => {
    expect(outletOf(pack, stated)).toBe(id);
  });

  it.each([
    ['part of a name', ['Le Jour diplomatique']],
    ['a person', ['Semen Pegov']],
    ['a name that two sources have', ['The Echo']],
    ['an empty name', ['', '()']],
  ])('is not told by %s', (_, publishers) => {
    expect(outletOf(pack, { ...page, publishers })).toBeNull();
  });
});

describe('a page is a source’s own', () => {
  it.each([
    ['by its domain', 'jour', { url: 'https://lejour.example.com/a' }],
    ['by the name of its site', 'agence', { ...page, publishers: ['Kavarn News'] }],
    ['by its author', 'pegov', { ...page, authors: ['Semen Pegov'] }],
    ['by its account', 'pegov', { url: 'https://t.me/s/pegov_s/12' }],
  ])('%s', (_, id, stated) => {
    expect(isOwnPage(pack, id as SourceId, stated)).toBe(true);
  });

  it('and not another’s', () => {
    expect(isOwnPage(pack, 'pegov' as SourceId, { ...page, publishers: ['Kavarn News'] })).toBe(false);
  });
});
