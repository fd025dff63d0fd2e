import { expect, it } from 'vitest';
import { FormTable, writeForms, writeSets } from '../../../src/core/match/form-table.ts';
import { Gathering } from '../../../src/core/match/gathering.ts';
import { Items } from '../../../src/core/match/items.ts';
import { seededRandom } from '../../bench/corpus/random.ts';

const LANGS = ['fr', 'en', 'de', 'es', 'it'];
const LETTERS = 'abcdefghilmnoprstuv';

it('takes hardly a word for a form of another, however many words inflect', () => {
  const random = seededRandom(7);
  const invented = () =>
    Array.from({ length: 7 + Math.floor(random() * 4) }, () => LETTERS[Math.floor(random() * LETTERS.length)]).join('');
  const gathering = new Gathering();
  const words = Array.from({ length: 60_000 }, invented);
  for (const [at, word] of words.entries())
    gathering.phrase(word, LANGS[at % LANGS.length] ?? 'fr', 0, false, new Map());
  const { vocabulary } = gathering;
  const items = new Items(vocabulary);
  const largestItem = items.words + items.names;
  const table = new FormTable({
    ...writeForms(items.forms, (owner) => items.ownerHead(owner), largestItem),
    setBytes: writeSets(vocabulary.forms.sets),
    largestItem,
    shortest: items.forms.shortest,
    longest: items.forms.longest,
  });
  const found: number[] = [];
  for (const word of words.slice(0, 1000)) {
    table.itemsOf(word, found);
    expect(found.length).toBeGreaterThan(0);
  }
  let taken = 0;
  const others = Array.from({ length: 20_000 }, invented);
  for (const word of others) {
    table.itemsOf(word, found);
    taken += Number(found.length > 0);
  }
  expect(taken / others.length).toBeLessThan(0.001);
});
