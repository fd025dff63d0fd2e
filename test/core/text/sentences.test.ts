import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceAt, splitSentences } from '../../../src/core/text/sentences.ts';

const split = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('a sentence', () => {
  it.each([
    ['Un. Deux ! Trois ? Quatre…', ['Un.', 'Deux !', 'Trois ?', 'Quatre…']],
    ['Selon Avia.pro et NEWS.am, rien. Fin.', ['Selon Avia.pro et NEWS.am, rien.', 'Fin.']],
    ['Voir https://a.example/b.html?c=d. Puis rien.', ['Voir https://a.example/b.html?c=d.', 'Puis rien.']],
    ['M. Pegov et J.-C. Dupont, av. J.-C., en 3.5 jours.', ['M. Pegov et J.-C. Dupont, av. J.-C., en 3.5 jours.']],
    ['The U.S. Army said so on Oct. 11. It left.', ['The U.S. Army said so on Oct. 11.', 'It left.']],
    [
      'They left at 6:10 a.m. Twelve minutes later it was over.',
      ['They left at 6:10 a.m.', 'Twelve minutes later it was over.'],
    ],
    [
      'It was signed in 1840.[41][n 3] Copies went round.[42]',
      ['It was signed in 1840.[41][n 3]', 'Copies went round.[42]'],
    ],
    ['Frappes dans l’est. Le 21 juin. Une autre.', ['Frappes dans l’est.', 'Le 21 juin.', 'Une autre.']],
    ['There they sat. The sun shone. See fig. 3.', ['There they sat.', 'The sun shone.', 'See fig. 3.']],
    [
      'Sen. Ruiz met Col. Varga. Il franchit le col. Le peloton suit.',
      ['Sen. Ruiz met Col. Varga.', 'Il franchit le col.', 'Le peloton suit.'],
    ],
    ['They left at 6 a.m. on Monday.', ['They left at 6 a.m. on Monday.']],
    ['He lives in the U.S. The army left.', ['He lives in the U.S.', 'The army left.']],
    ['Mr. Smith met Dr. Jones. They spoke.', ['Mr. Smith met Dr. Jones.', 'They spoke.']],
    ['« Oui. » Il part. « Non ! » dit-elle.', ['« Oui. »', 'Il part.', '« Non ! » dit-elle.']],
    ['“We left.” They said no.', ['“We left.”', 'They said no.']],
    ['Il part... puis revient. Fin... Début.', ['Il part... puis revient.', 'Fin...', 'Début.']],
    ['Quoi ?! Rien.', ['Quoi ?!', 'Rien.']],
    ['Am 5. Oktober 2020 war es still. Danach nicht.', ['Am 5. Oktober 2020 war es still.', 'Danach nicht.']],
    ['В 2020 г. Армения и др. страны. Потом нет.', ['В 2020 г. Армения и др. страны.', 'Потом нет.']],
    ['Առաջին։ Երկրորդ։', ['Առաջին։', 'Երկրորդ։']],
    ['東京。大阪！', ['東京。', '大阪！']],
    ['هل؟ نعم.', ['هل؟', 'نعم.']],
    ['Titre\n\nTexte qui suit\nsur deux lignes.', ['Titre', 'Texte qui suit\nsur deux lignes.']],
    ['  ', []],
  ])('is told apart in %j', (text, sentences) => expect(split(text)).toEqual(sentences));

  it('is the same found alone as among all', () => {
    const piece = fc.constantFrom(
      'Un',
      'deux',
      'M',
      'U',
      'S',
      'etc',
      '5',
      '2020',
      'Avia',
      'pro',
      ' ',
      ' ',
      '.',
      '.',
      '!',
      '…',
      '»',
      '« ',
      '"',
      '\n',
      '\n\n',
      '。',
      ',',
      '\u00a0',
      ' »',
      'The',
      'Oktober',
      '[12]',
      '[n 3]',
      'est',
      'Sen',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        for (const sentence of splitSentences(text)) {
          for (let at = sentence.start; at < sentence.end; at += 1)
            expect(sentenceAt(text, at), `at ${at} of ${JSON.stringify(text)}`).toEqual(sentence);
        }
      }),
      { numRuns: 3_000 },
    );
  });

  it('leaves out nothing but white space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const solid = (all: string) =>
          Array.from(all.replace(/\s/g, ''))
            .filter((unit) => unit > ' ' && unit !== '\u200b')
            .join('');
        expect(solid(split(text).join(''))).toBe(solid(text));
      }),
    );
  });
});
