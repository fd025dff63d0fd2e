import { describe, expect, it } from 'vitest';
import { type Choices, DEFAULT_CHOICES, type HiddenClaim, LEVELS } from '../../../src/core/choices/model.ts';
import { levelAt, siteChoice, type Treatment, treatmentOf } from '../../../src/core/choices/treatment.ts';
import type { ClaimId, PackId } from '../../../src/core/pack/model.ts';

const pack = 'cases' as PackId;
const claim = 'bridge' as ClaimId;
const here = { site: 'news.example.org', paused: false };
const choose = (change: Partial<Choices>): Choices => ({ ...DEFAULT_CHOICES, ...change });
const hide = (change: Partial<HiddenClaim>): HiddenClaim => ({ pack, claim, site: null, ...change });

const TABLE: [string, Partial<Choices>, { paused?: boolean }, Treatment, Treatment][] = [
  ['nothing chosen', {}, {}, 'show', 'show'],
  ['matches only', { level: 'matches' }, {}, 'show', 'drop'],
  ['count only', { level: 'count' }, {}, 'count', 'drop'],
  ['off', { level: 'off' }, {}, 'drop', 'drop'],
  ['not now on this tab', {}, { paused: true }, 'drop', 'drop'],
  ['not now, whatever the site', { sites: { 'news.example.org': 'all' } }, { paused: true }, 'drop', 'drop'],
  ['off here', { sites: { 'news.example.org': 'off' } }, {}, 'drop', 'drop'],
  ['only here', { level: 'off', sites: { 'news.example.org': 'all' } }, {}, 'show', 'show'],
  ['off on the site above', { sites: { 'example.org': 'off' } }, {}, 'drop', 'drop'],
  ['nearest site decides', { sites: { 'example.org': 'off', 'news.example.org': 'matches' } }, {}, 'show', 'drop'],
  ['another site is another site', { sites: { 'ample.org': 'off', 'other.example.org': 'off' } }, {}, 'show', 'show'],
  ['pack that only notifies', { packs: { cases: 'notify' } }, {}, 'count', 'drop'],
  ['pack that only notifies, matches only', { level: 'matches', packs: { cases: 'notify' } }, {}, 'count', 'drop'],
  ['pack that is off', { packs: { cases: 'off' } }, {}, 'drop', 'drop'],
  ['another pack is off', { packs: { others: 'off' } }, {}, 'show', 'show'],
  ['hidden everywhere', { hidden: [hide({})] }, {}, 'drop', 'drop'],
  ['hidden here', { hidden: [hide({ site: 'news.example.org' })] }, {}, 'drop', 'drop'],
  ['hidden on the site above', { hidden: [hide({ site: 'example.org' })] }, {}, 'drop', 'drop'],
  ['hidden elsewhere', { hidden: [hide({ site: 'example.com' })] }, {}, 'show', 'show'],
  ['another claim is hidden', { hidden: [hide({ claim: 'dam' as ClaimId })] }, {}, 'show', 'show'],
  ['a claim of that name in another pack', { hidden: [hide({ pack: 'others' as PackId })] }, {}, 'show', 'show'],
];

describe('what becomes of a match, and of a mention', () => {
  it.each(TABLE)('with %s', (_name, change, place, match, mention) => {
    const at = { ...here, ...place };
    expect(treatmentOf(choose(change), at, { pack, claim, kind: 'match' })).toBe(match);
    expect(treatmentOf(choose(change), at, { pack, claim, kind: 'mention' })).toBe(mention);
  });

  it('never shows more at a lower level', () => {
    const rank: Record<Treatment, number> = { drop: 0, count: 1, show: 2 };
    for (const kind of ['match', 'mention'] as const) {
      const shown = LEVELS.map((level) => rank[treatmentOf(choose({ level }), here, { pack, claim, kind })]);
      expect(shown).toEqual([...shown].sort());
    }
  });

  it('does not take what every object has for a choice', () => {
    const site = { site: 'constructor', paused: false };
    expect(levelAt(DEFAULT_CHOICES, site)).toBe('all');
    expect(treatmentOf(DEFAULT_CHOICES, site, { pack: 'toString' as PackId, claim, kind: 'match' })).toBe('show');
  });
});

describe('the choice for a site', () => {
  it('names the site it was made for', () => {
    const choices = choose({ sites: { 'example.org': 'count' } });
    expect(siteChoice(choices, 'a.example.org')).toEqual({ site: 'example.org', level: 'count' });
    expect(siteChoice(choices, 'example.com')).toBeNull();
    expect(siteChoice(choices, null)).toBeNull();
  });
});
