import { describe, expect, it } from 'vitest';
import { readWording } from '../../../src/core/wording/read-wording.ts';

const namesNoSource = (lang: string, text: string): boolean =>
  readWording(text, { lang }).every(({ unattributed }) => unattributed);

describe.each([
  ['fr', 'a full sentence with its verb in the present', 'Une digue protège le quartier du port.'],
  ['fr', 'a verb that is a noun as well, before its object', 'La marée noire touche trois plages.'],
  ['fr', 'an imperfect', 'Les vitres tremblaient à chaque passage.'],
  ['fr', 'a future', 'La digue tiendra jusqu’au printemps.'],
  ['fr', 'a plural', 'Les digues tiennent.'],
  ['fr', 'a plural of a verb with m before its ending', 'Les deux lacs forment une frontière naturelle.'],
  ['fr', 'a main clause behind a subordinate one', 'Quand la digue a cédé, le quartier dormait.'],
  ['fr', 'a main clause around a relative one', 'La digue qui protège le port a cédé.'],
  ['en', 'a past without an object', 'The embankment collapsed at dawn.'],
  ['en', 'a past before its object', 'Waves breached the embankment at dawn.'],
  ['en', 'a past of a doubled consonant', 'The level dropped by a metre.'],
  ['en', 'a present before its object', 'An embankment protects the harbour'],
  ['en', 'an auxiliary behind a number', 'Gate 7 is jammed.'],
  ['en', 'a subject in -ly', 'The family fled across the fields.'],
  ['en', 'a main clause behind a subordinate one', 'When the embankment gave way, the town was asleep.'],
  ['en', 'a main clause around a relative one', 'The embankment that protects the harbour has collapsed.'],
])('%s, of %s', (lang, _, text) => {
  it(`it is told that it names no source: ${text}`, () => expect(namesNoSource(lang, text)).toBe(true));
});

describe.each([
  ['fr', 'a headline', 'Une digue emportée par les vagues, le quartier du port sous les eaux'],
  ['fr', 'a headline with a noun like a verb', 'Nouvelle baisse du niveau des nappes'],
  ['fr', 'an adjective like a verb', 'Une zone calme au sud du fleuve'],
  ['fr', 'a singular in -ent', 'Le nouveau président du port autonome, lundi'],
  ['fr', 'a capital A for à', 'A Karmat, un port sans bateaux'],
  ['fr', 'a point of the compass', 'Un village de l’est du pays'],
  ['fr', 'a relative clause alone', 'La digue qui protège le port et borde la plage'],
  ['fr', 'a question without a mark', 'Pourquoi la digue a cédé'],
  ['en', 'a headline', 'Embankment breached by waves, harbour under water'],
  ['en', 'a participle before a stretch of time', 'Two fishermen rescued the day after the storm'],
  ['en', 'a noun like a verb', 'Attacks on two ports since Monday'],
  ['en', 'a superlative behind a plural', 'River levels the highest since 1910'],
  ['en', 'a relative clause without a pronoun', 'The embankment nobody repaired'],
  ['en', 'a subordinate clause alone', 'Because the embankment was old.'],
])('%s, of %s', (lang, _, text) => {
  it(`nothing is told: ${text}`, () => expect(namesNoSource(lang, text)).toBe(false));
});

it('takes a time for no object of a saying verb', () => {
  const [signals] = readWording('Reinforcements expected this evening', { lang: 'en' });
  expect(signals?.attributions).toEqual([]);
});
