import { describe, expect, it } from 'vitest';
import { suppositionsIn } from '../../../src/core/wording/suppositions.ts';

/** The sentence with what is supposed in brackets. */
function marked(sentence: string): string {
  const inside = suppositionsIn(sentence).sort((a, b) => b.start - a.start);
  return inside.reduce(
    (text, { start, end }) => `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`,
    sentence,
  );
}

describe('what a sentence only supposes', () => {
  it.each([
    '[If the bridge fell], [the town would be cut off].',
    'The mayor said: [the town would be cut off] [if the bridge fell].',
    'The dam broke in May, and [could break again] [if it rains], engineers say.',
    '[Should the bridge fall], engineers say, [the town will be cut off].',
    '[Had the dam not held], [the town would have been flooded].',
    '[Unless it is repaired], [the bridge will fall].',
    '[In case the bridge falls], [boats will be sent].',
    '[What if the bridge fell]?',
    '[Suppose the bridge falls tomorrow].',
    '[Si le pont s’écroulait], [la ville serait coupée du monde].',
    'Le maire a prévenu que [la ville serait coupée du monde] [si le pont s’écroulait].',
    'Il a prévenu que [si le pont s’écroulait], [la ville serait coupée du monde].',
    '[Si le pont s’écroule], [des bateaux seront envoyés].',
    '[S’il s’écroulait], [ce serait un désastre].',
    '[En cas d’écroulement du pont], [la ville serait isolée].',
    '[Quand bien même le pont tomberait], [la ville vivrait].',
    '[À supposer que le pont s’écroule], qui paiera ?',
    'Le barrage a cédé en mai et [céderait encore] [s’il pleuvait].',
  ])('%s', (expected) => {
    expect(marked(expected.replace(/[[\]]/g, ''))).toBe(expected);
  });

  it.each([
    'The bridge fell, as if it had been made of paper.',
    'Asked if the bridge would fall, the mayor said nothing.',
    'Even if it rains, the bridge will hold.',
    'The bridge would have fallen, if the paper is to be believed.',
    'If confirmed, the fall of the bridge would be the third.',
    'The troops will intervene only if the bridge falls.',
    'If the bridge fell, nobody heard it.',
    'The bridge could fall.',
    'Le pont se serait écroulé, si l’on en croit le journal.',
    'Les troupes n’interviendront que si le pont s’écroule.',
    'On ignore si le pont tenait et qui le réparerait.',
    'Le pont était si vieux que nul ne le réparerait.',
    'Même si le pont tombait, la ville vivrait.',
    'Si le pont est tombé, personne ne l’a entendu.',
    'Le pont se serait écroulé dimanche.',
    'Die Brücke fällt, wenn es regnet.',
    '',
  ])('is nothing: %s', (sentence) => {
    expect(suppositionsIn(sentence)).toEqual([]);
  });

  it('is not looked for far inside what is no prose', () => {
    const start = performance.now();
    suppositionsIn('if it would, '.repeat(100_000));
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
