import { describe, expect, it } from 'vitest';
import { commandOf, DEFAULT_KEYS, isKeyChoice, withKey } from '../../../src/pages/review/key-map.ts';

const pressed = (key: string, held: Partial<Parameters<typeof commandOf>[0]> = {}) => ({
  key,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  isComposing: false,
  ...held,
});

describe('the keys of the review', () => {
  it('do what they are set to', () => {
    expect(commandOf(pressed('j'), DEFAULT_KEYS)).toBe('next');
    expect(commandOf(pressed('?'), DEFAULT_KEYS)).toBe('help');
    expect(commandOf(pressed('J'), DEFAULT_KEYS)).toBeNull();
  });

  it.each(['ctrlKey', 'altKey', 'metaKey', 'isComposing'] as const)('do nothing with %s', (held) => {
    expect(commandOf(pressed('c', { [held]: true }), DEFAULT_KEYS)).toBeNull();
  });

  it('do nothing once they are switched off', () => {
    expect(commandOf(pressed('c'), { ...DEFAULT_KEYS, on: false })).toBeNull();
  });

  it('change places rather than do two things', () => {
    const changed = withKey(DEFAULT_KEYS, 'confirm', 'D');
    expect(changed?.keys).toMatchObject({ confirm: 'd', dismiss: 'c' });
    expect(isKeyChoice(changed)).toBe(true);
    expect(withKey(DEFAULT_KEYS, 'confirm', ' ')).toBeNull();
  });

  it('are not taken from a store that says otherwise', () => {
    expect(isKeyChoice({ on: true, keys: { ...DEFAULT_KEYS.keys, next: 'c' } })).toBe(false);
    expect(isKeyChoice({ on: true, keys: { next: 'j' } })).toBe(false);
  });
});
