import { describe, expect, it } from 'vitest';
import { Gathering } from '../../../src/core/match/gathering.ts';
import { Items } from '../../../src/core/match/items.ts';

interface Filed {
  items: Items;
  /** The item under which a word, or a name as `{name}`, is filed. */
  head(text: string): number;
}

/** Items of French phrases and of names by id, each with its forms in a language. */
function file(phrases: string[], names: Record<string, string[]>, nameLang = 'fr'): Filed {
  const gathering = new Gathering();
  const numbers = new Map<string, number>();
  for (const [id, forms] of Object.entries(names))
    numbers.set(id, gathering.name(forms.map((text) => ({ lang: nameLang, text }))));
  for (const phrase of phrases) gathering.phrase(phrase, 'fr', 0, false, numbers);
  const items = new Items(gathering.vocabulary);
  const wordNumber = (text: string) =>
    gathering.vocabulary.words.findIndex(({ raw, lang }) => raw === text && lang === 'fr');
  return {
    items,
    head(text) {
      const name = numbers.get(text.slice(1, -1));
      return items.head(text.startsWith('{') && name !== undefined ? name * 2 + 1 : wordNumber(text) * 2);
    },
  };
}

describe('a name', () => {
  it('is one class with the words that phrases use of it, whatever their form', () => {
    const { items, head } = file(['le soldat tombé', 'des combattants', '{homme} tombé'], {
      homme: ['soldat', 'combattant', 'troupier'],
    });
    expect(head('{homme}')).toBe(head('soldat'));
    expect(head('{homme}')).toBe(head('combattants'));
    expect(head('{homme}')).not.toBe(head('tombé'));
    expect([...items.classes.stands]).toEqual([1]);
  });

  it('stands by itself where no phrase uses its words', () => {
    const { items, head } = file(['{ville} bombardée'], { ville: ['Gandja', 'Gence'] });
    expect(head('{ville}')).toBeGreaterThan(items.words);
    expect([...items.classes.stands]).toEqual([1]);
  });

  it.each([
    ['a form has several words', ['chasseur', 'avion de chasse']],
    ['a form may be a small word', ['un', 'chasseur']],
    ['a form may have any ending', ['chasseur', 'avia*']],
  ])('does not stand where %s', (_, forms) => {
    const { items, head } = file(['le chasseur abattu', '{avion} abattu'], { avion: forms });
    expect([...items.classes.stands]).toEqual([0]);
    expect(head('{avion}')).not.toBe(head('chasseur'));
  });
});

describe('names that share a form', () => {
  const sharing = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`n${at}`, ['chasseur', `seul${'x'.repeat(at + 1)}`]]));

  it('are one class while they are few', () => {
    const { items, head } = file(['{n0} tombé'], sharing(4));
    expect([...items.classes.stands]).toEqual([1, 1, 1, 1]);
    expect(head('{n3}')).toBe(head('{n0}'));
  });

  it('do not stand, and stay apart, where they are many', () => {
    const { items, head } = file(['le chasseur tombé'], sharing(5));
    expect([...items.classes.stands]).toEqual([0, 0, 0, 0, 0]);
    expect(new Set(['{n0}', '{n1}', '{n2}', '{n3}', '{n4}', 'chasseur'].map(head)).size).toBe(6);
  });
});

it('a class of words that two names have forms of is joined with the first', () => {
  const { items, head } = file(['un cheval', 'des chevaux'], { one: ['cheval'], other: ['chevaux'] }, 'und');
  expect([...items.classes.stands]).toEqual([1, 1]);
  expect(head('cheval')).toBe(head('chevaux'));
  expect(head('{one}')).toBe(head('cheval'));
  expect(head('{other}')).not.toBe(head('cheval'));
});
