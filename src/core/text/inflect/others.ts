/**
 * German, Armenian, the Romance neighbours, Arabic and Hebrew: plural and case, as far as a list of endings or
 * of joined particles goes. German compounds are not taken apart.
 */

import { EXACT, endings, type Form } from './form.ts';

const GERMAN = endings('- e en er es em n s ns ern in innen');
const ARMENIAN = endings(
  '- ը ն ի ու ից ով ում իս իդ եր երը երի երից երով երում ներ ները ների ներից ներով ներում ներին երին ին ան ական յան ս դ',
);
const SPANISH_VOWEL = endings('o a os as e es');
const SPANISH_CONSONANT = endings('- s es a as');
const ITALIAN_VOWEL = endings('o a i e he hi');
const ARABIC_ENDINGS = endings('- ه ها هم ين ون ان ات ي يه');
const ARABIC_PARTICLES = ['', 'ال', 'و', 'وال', 'ب', 'بال', 'ل', 'لل', 'ف', 'فال', 'ك', 'كال'];
const HEBREW_ENDINGS = endings('- ימ ות ה י ית');
const HEBREW_PARTICLES = ['', 'ה', 'ו', 'וה', 'ב', 'ל', 'מ', 'מה', 'ש', 'שה', 'כ', 'וב', 'ול', 'ומ', 'בה'];

/** Case and number; words of less than four letters keep their stem. Compounds are not taken apart. */
export function germanForms(folded: string): Form[] {
  if (folded.length < 4) return [{ stem: folded, endings: GERMAN }];
  const stem = folded.replace(/(?:en|er|es|em|e|n|s)$/, '');
  const kept = stem.length >= 4 ? stem : folded;
  return [{ stem: kept, endings: GERMAN }];
}

/** Case, number and article, of the eastern standard. */
export function armenianForms(folded: string): Form[] {
  const stem = folded.replace(/(?:ները|ների|ներ|ը)$/, '');
  return [{ stem: stem.length >= 3 ? stem : folded, endings: folded.length < 3 ? EXACT : ARMENIAN }];
}

/** Spanish and Portuguese: gender and number. */
export function iberianForms(folded: string): Form[] {
  if (folded.length < 4) return [{ stem: folded, endings: SPANISH_CONSONANT }];
  const vowel = folded.search(/(?:o|a|e|os|as|es)$/);
  if (vowel >= 3) return [{ stem: folded.slice(0, vowel), endings: SPANISH_VOWEL }];
  return [{ stem: folded, endings: SPANISH_CONSONANT }];
}

/** Gender and number; a word without final vowel keeps its form. */
export function italianForms(folded: string): Form[] {
  const vowel = folded.search(/(?:he|hi|o|a|i|e)$/);
  return vowel >= 3 ? [{ stem: folded.slice(0, vowel), endings: ITALIAN_VOWEL }] : [{ stem: folded, endings: EXACT }];
}

/** With and without article and joined particles; a few endings of number, gender and possession. */
export function arabicForms(folded: string): Form[] {
  const bare = folded.replace(/^(?:وال|ال)(?=..)/, '');
  const ends = bare.length >= 3 ? ARABIC_ENDINGS : EXACT;
  const stem = bare.length >= 4 ? bare.replace(/ه$/, '') : bare;
  return ARABIC_PARTICLES.map((particle) => ({ stem: particle + stem, endings: ends }));
}

/** With and without article and joined particles; a few endings of number and gender. */
export function hebrewForms(folded: string): Form[] {
  const ends = folded.length >= 3 ? HEBREW_ENDINGS : EXACT;
  return HEBREW_PARTICLES.map((particle) => ({ stem: particle + folded, endings: ends }));
}
