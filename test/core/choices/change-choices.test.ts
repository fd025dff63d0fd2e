import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChoiceChange, changeChoices } from '../../../src/core/choices/change-choices.ts';
import { type Choices, DEFAULT_CHOICES, LEVELS, PACK_LEVELS } from '../../../src/core/choices/model.ts';
import { isChoiceChange, isChoices, readChoices } from '../../../src/core/choices/read-choices.ts';
import type { ClaimId, PackId } from '../../../src/core/pack/model.ts';

const site = fc.constantFrom('example.org', 'news.example.org', 'other.net');
const pack = fc.constantFrom('cases', 'others') as fc.Arbitrary<PackId>;
const claim = fc.record({
  pack,
  claim: fc.constantFrom('bridge', 'dam') as fc.Arbitrary<ClaimId>,
  site: fc.option(site),
});
const level = fc.constantFrom(...LEVELS);
const change: fc.Arbitrary<ChoiceChange> = fc.oneof(
  fc.record({ kind: fc.constant('level' as const), level }),
  fc.record({ kind: fc.constant('site' as const), site, level: fc.option(level) }),
  fc.record({ kind: fc.constant('pack' as const), pack, level: fc.constantFrom(...PACK_LEVELS) }),
  fc.record({ kind: fc.constant('hide' as const), claim }),
  fc.record({ kind: fc.constant('unhide' as const), claim }),
  fc.constant({ kind: 'all' as const, choices: DEFAULT_CHOICES }),
);

/** The order of what was hidden tells nothing. */
const unordered = ({ hidden, ...rest }: Choices) => ({
  ...rest,
  hidden: new Set(hidden.map((one) => JSON.stringify(one))),
});

describe('every choice', () => {
  it('can be taken back, whatever was chosen before', () => {
    fc.assert(
      fc.property(fc.array(change), change, (before, next) => {
        const start = before.reduce<Choices>((choices, one) => changeChoices(choices, one).choices, DEFAULT_CHOICES);
        const { choices, undo } = changeChoices(start, next);
        expect(unordered(changeChoices(choices, undo).choices)).toEqual(unordered(start));
      }),
    );
  });

  it('passes its own checks, before and after', () => {
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        expect(changes.every(isChoiceChange)).toBe(true);
        const last = changes.reduce<Choices>((choices, one) => changeChoices(choices, one).choices, DEFAULT_CHOICES);
        expect(isChoices(JSON.parse(JSON.stringify(last)))).toBe(true);
      }),
    );
  });
});

describe('choices that make no sense', () => {
  it.each([
    [{ ...DEFAULT_CHOICES, level: 'loud' }, 'settings.level'],
    [{ ...DEFAULT_CHOICES, sites: { 'a b': 'off' } }, 'settings.sites'],
    [{ ...DEFAULT_CHOICES, sites: { 'a.org': 'loud' } }, 'settings.sites'],
    [{ ...DEFAULT_CHOICES, packs: { cases: true } }, 'settings.packs.cases'],
    [{ ...DEFAULT_CHOICES, hidden: [{ pack: 'cases', claim: '', site: null }] }, 'settings.hidden[0].claim'],
    ['none', 'settings'],
  ])('are refused, saying where: %j', (input, path) => {
    const read = readChoices(input, ['settings']);
    expect(read.ok ? [] : read.problems.map((problem) => problem.path).join()).toContain(path);
    expect(isChoices(input)).toBe(false);
  });

  it.each([null, {}, { kind: 'loud' }, { kind: 'site', site: 'a.org', level: 'loud' }, { kind: 'hide', claim: null }])(
    'are no change: %j',
    (input) => expect(isChoiceChange(input)).toBe(false),
  );
});
