/**
 * Turkish and Azerbaijani add endings one after another: plural, possessive, case. All combinations that occur
 * are one set of endings, folded (ı is i, ö o, ü u, ğ g, ə e). The last consonant may soften: uçak, uçağı.
 */

import { lazy } from '../../lazy.ts';
import type { Form } from './form.ts';

const PLURALS = ['', 'lar', 'ler'];
const POSSESSIVES = ['', 'i', 'u', 'si', 'su', 'im', 'um', 'imiz', 'umuz', 'in', 'un', 'iniz'];
const CASES = [
  '',
  'i',
  'u',
  'yi',
  'yu',
  'ni',
  'nu',
  'a',
  'e',
  'ya',
  'ye',
  'na',
  'ne',
  'da',
  'de',
  'ta',
  'te',
  'nda',
  'nde',
  'dan',
  'den',
  'tan',
  'ten',
  'ndan',
  'nden',
  'in',
  'un',
  'nin',
  'nun',
  'la',
  'le',
  'yla',
  'yle',
  'ki',
  'daki',
  'deki',
  'ndaki',
  'ndeki',
];

const chains = lazy(
  (): ReadonlySet<string> =>
    new Set(PLURALS.flatMap((plural) => POSSESSIVES.flatMap((own) => CASES.map((ending) => plural + own + ending)))),
);

/** Chains that begin with a vowel: only before these does a consonant soften. */
const vowelChains = lazy((): ReadonlySet<string> => new Set([...chains()].filter((chain) => /^[aeiou]/.test(chain))));

const SOFTENED: Readonly<Record<string, string>> = { k: 'g', t: 'd', p: 'b', c: 'c', q: 'g' };

/** Plural, possession and case in this order, as Turkish and Azerbaijani join them; words of less than three letters keep their form. */
export function turkicForms(folded: string): Form[] {
  if (folded.length < 3) return [{ stem: folded, endings: new Set(['']) }];
  const forms: Form[] = [{ stem: folded, endings: chains() }];
  const soft = SOFTENED[folded.at(-1) ?? ''];
  if (soft !== undefined) forms.push({ stem: folded.slice(0, -1) + soft, endings: vowelChains() });
  if (folded.endsWith('k')) forms.push({ stem: `${folded.slice(0, -1)}y`, endings: vowelChains() });
  return forms;
}
