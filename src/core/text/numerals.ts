/** Numbers written as words. "two", "2" and "deux" are one word to a phrase, whatever language it is in. */

import { baseLanguage } from './language.ts';

const SMALL_NUMBERS = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 30, 40, 50, 60, 70, 80, 90, 100, 1000,
];

/** For each number of SMALL_NUMBERS its words, folded; several spellings with a slash. */
const WORDS: Readonly<Record<string, string>> = {
  fr: 'zero un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize - - - vingt trente quarante cinquante soixante septante octante/huitante nonante cent mille',
  en: 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand',
  ru: 'ноль один/одна/одно два/две/двух три/трех четыре/четырех пять/пяти шесть/шести семь/семи восемь/восьми девять/девяти десять/десяти одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто сто тысяча/тысячи/тысяч',
  uk: 'нуль один/одна два/дві/двох три/трьох чотири/чотирьох - шість сім вісім - десять - - - - - - - - - двадцять тридцять сорок - - - - - сто тисяча/тисячі/тисяч',
  tr: 'sifir bir iki uc dort bes alti yedi sekiz dokuz on - - - - - - - - - yirmi otuz kirk elli altmis yetmis seksen doksan yuz bin',
  az: 'sifir bir iki uc dord bes alti yeddi sekkiz doqquz on - - - - - - - - - iyirmi otuz qirx elli altmis yetmis seksen doxsan yuz min',
  hy: 'զրո մեկ երկու երեք չորս հինգ վեց յոթ ութ ինը տասը - - - - - - - - - քսան երեսուն քառասուն հիսուն - - - - հարյուր հազար',
  de: 'null ein/eins/eine zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig hundert tausend',
  es: 'cero un/uno/una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince - - - - veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien mil',
  it: 'zero un/uno/una due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici - - - - venti trenta quaranta cinquanta sessanta settanta ottanta novanta cento mille',
};

/** Understood in every phrase, since names, figures and quotes cross languages. */
const EVERYWHERE = ['fr', 'en'];

/** Ways to write the number that `folded` stands for, itself included; null when it is no number known by words. */
export function numeralForms(folded: string, lang: string): readonly string[] | null {
  const base = baseLanguage(lang);
  const number = isNumber(folded) ? Number(folded) : (numbersByWord(base).get(folded) ?? null);
  if (number === null || !SMALL_NUMBERS.includes(number) || /^0\d/.test(folded)) return null;
  const forms = new Set([folded, String(number)]);
  for (const each of languagesOf(base)) for (const word of wordsOf(each, number)) forms.add(word);
  return [...forms];
}

function isNumber(folded: string): boolean {
  for (let i = 0; i < folded.length; i += 1)
    if (folded.charCodeAt(i) < DIGIT_0 || folded.charCodeAt(i) > DIGIT_9) return false;
  return folded !== '';
}

const DIGIT_0 = 0x30;
const DIGIT_9 = 0x39;

function languagesOf(base: string): string[] {
  return base === 'und' ? [] : [...new Set([base, ...EVERYWHERE])].filter((each) => each in WORDS);
}

function wordsOf(lang: string, number: number): string[] {
  const entry = (WORDS[lang] ?? '').split(' ')[SMALL_NUMBERS.indexOf(number)] ?? '-';
  return entry === '-' ? [] : entry.split('/');
}

const byWord = new Map<string, ReadonlyMap<string, number>>();
const NO_NUMBERS: ReadonlyMap<string, number> = new Map();

/** Words of the phrase's own language only: English "on" is not Turkish ten. */
function numbersByWord(base: string): ReadonlyMap<string, number> {
  const known = byWord.get(base);
  if (known !== undefined) return known;
  if (!(base in WORDS)) return NO_NUMBERS;
  const numbers = new Map<string, number>();
  for (const number of SMALL_NUMBERS) for (const word of wordsOf(base, number)) numbers.set(word, number);
  byWord.set(base, numbers);
  return numbers;
}
