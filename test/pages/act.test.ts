import { describe, expect, it } from 'vitest';
import { attempt } from '../../src/pages/options/act.ts';
import { reasonOf } from '../../src/pages/reason-of.ts';

const NO_ROOM = 'the disk is full';

describe('what is said after an act', () => {
  it('is how to take it back', async () => {
    const undo = async () => undefined;
    expect(await attempt(async () => undo, NO_ROOM)).toEqual({ kind: 'changed', undo });
  });

  it('is why nothing has changed', async () => {
    const failing = () => Promise.reject(new Error('The database is gone.'));
    expect(await attempt(failing, NO_ROOM)).toEqual({ kind: 'failed', reason: 'The database is gone' });
  });

  it.each([
    new DOMException('', 'QuotaExceededError'),
    new Error('QuotaExceededError: storage.local quota exceeded'),
    'no space left on device',
  ])('names a lack of room for what it is: %s', (error) => expect(reasonOf(error, NO_ROOM)).toBe(NO_ROOM));
});
