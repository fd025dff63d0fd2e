import { describe, expect, it } from 'vitest';
import en from '../../../src/_locales/en/messages.json' with { type: 'json' };
import fr from '../../../src/_locales/fr/messages.json' with { type: 'json' };
import { createTranslate } from '../../../src/core/findings/translate.ts';

const catalogues: Record<'fr' | 'en', Record<string, { message: string }>> = { fr, en };
const placeholders = (message: string) => [...message.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

/** Words that judge people or outlets instead of describing reports. */
const banned =
  /\b(fakes?|infox|intox|mensonges?|menteurs?|menteuses?|propagande|désinformation|complotistes?|douteux|douteuses?|fiables?|à éviter|manipulations?|la vérité|avoue|prétend|terroristes?|mercenaires?|lies?|liars?|hoax|propaganda|unreliable|shady|debunked|regime|trustworthy)\b/iu;

describe('the catalogue', () => {
  it('has the same entries in both languages', () => {
    expect(Object.keys(fr)).toEqual(Object.keys(en));
  });

  it.each(Object.keys(en))('asks for the same values in both languages: %s', (key) => {
    expect(placeholders(catalogues.fr[key]?.message ?? '')).toEqual(placeholders(catalogues.en[key]?.message ?? ''));
  });

  it.each(['fr', 'en'] as const)('has both forms of every counted text (%s)', (lang) => {
    const keys = Object.keys(catalogues[lang]);
    const halves = keys.filter((key) => /_other$/.test(key) && !keys.includes(key.replace(/_other$/, '_one')));
    expect(halves).toEqual([]);
  });

  it.each(['fr', 'en'] as const)('uses no word that judges an outlet or a person (%s)', (lang) => {
    const found = Object.entries(catalogues[lang]).filter(([, { message }]) => banned.test(message));
    expect(found).toEqual([]);
  });

  it('holds nothing that a browser would read as its own placeholder', () => {
    for (const lang of ['fr', 'en'] as const) {
      for (const { message } of Object.values(catalogues[lang])) expect(message).not.toContain('$');
    }
  });

  it('keeps every French finding within one line of 110 characters', () => {
    const long = Object.entries(fr).filter(([key, { message }]) => /^finding_/.test(key) && message.length > 110);
    expect(long).toEqual([]);
  });

  it('keeps within the lengths that stores accept', () => {
    for (const { extension_description: text } of [fr, en]) expect(text.message.length).toBeLessThanOrEqual(132);
  });

  it('sets French punctuation off with spaces that do not break', () => {
    const loose = Object.entries(fr).filter(([, { message }]) => / [:;!?»]|« |[^\s\u00a0\u202f][;!?»]/u.test(message));
    expect(loose).toEqual([]);
  });
});

describe('createTranslate', () => {
  const french = createTranslate('fr');
  const english = createTranslate('en');

  it('fills in values', () => {
    expect(french('as_of', { date: '10 oct. 2020' })).toBe('Au 10 oct. 2020');
    expect(english('as_of', { date: '10 Oct 2020' })).toBe('As of 10 Oct 2020');
  });

  it('chooses the plural of the language: French zero is singular', () => {
    expect([0, 1, 2].map((n) => french('origins', { n }))).toEqual(['0 origine', '1 origine', '2 origines']);
    expect([0, 1, 2].map((n) => english('origins', { n }))).toEqual(['0 origins', '1 origin', '2 origins']);
  });

  it('writes large numbers as the language does and still finds a form', () => {
    expect(french('publications', { n: 1_000_000 })).toMatch(/^1\s000\s000 publications$/u);
    expect(english('publications', { n: 1_000_000 })).toBe('1,000,000 publications');
  });

  it('elides "de" before a vowel in French only', () => {
    const values = { date: '9 oct. 2020' };
    expect(french('flag_prior_denial', { ...values, who: 'Ilham Aliyev' })).toContain('d’Ilham Aliyev');
    expect(french('flag_prior_denial', { ...values, who: 'Étienne' })).toContain('d’Étienne');
    expect(french('flag_prior_denial', { ...values, who: 'Human Rights Watch' })).toContain('de Human Rights Watch');
    expect(french('flag_prior_denial', { ...values, who: 'Reuters' })).toContain('de Reuters');
  });

  it('contracts "de" and "à" with an article in French only', () => {
    expect(french('wording_own_voice', { name: 'Le Guetteur' })).toBe(
      'Ici : dans les mots du Guetteur, l’origine connue',
    );
    expect(french('wording_attributed', { to: 'Les Échos' })).toBe('Ici : attribué aux Échos');
    expect(english('wording_attributed', { to: 'Les Échos' })).toBe('Here: attributed to Les Échos');
  });

  it('does not read braces inside a value as a placeholder', () => {
    expect(english('quoted', { text: 'a {who} b $& c' })).toBe('“a {who} b $& c”');
  });

  it('throws when a value is missing, because that is a bug', () => {
    expect(() => english('as_of')).toThrow(/date/);
  });
});
