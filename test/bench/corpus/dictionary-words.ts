/** The words of a Hunspell dictionary, some of them with an ending that its affix rules allow. */

import { dictionaryFiles, type Lang } from './languages.ts';
import { pick, type Random } from './random.ts';

interface Ending {
  strip: string;
  add: string;
  condition: RegExp | null;
}

/** A word may take an ending more than once: base form, and up to so many others. */
const MOST_FORMS = 2;
/** How often another form is added. */
const FORM_RATE = 0.5;

/** Base forms and some inflected ones, in the order of the dictionary. */
export function dictionaryWords(lang: Lang, random: Random): string[] {
  const { words, affixes } = dictionaryFiles(lang);
  const flags = flagReader(affixes);
  const endings = readEndings(affixes);
  const found = new Set<string>();
  for (const line of words.split(/\r?\n/).slice(1)) {
    const [entry = ''] = line.split(/\s/, 1);
    const [word = '', flagText = ''] = entry.split('/', 2);
    if (!isWord(word)) continue;
    found.add(word);
    const known = flags(flagText).filter((flag) => endings.has(flag));
    for (let form = 0; form < MOST_FORMS && known.length > 0; form += 1) {
      if (random() > FORM_RATE) continue;
      const inflected = inflect(word, pick(endings.get(pick(known, random)) ?? [], random));
      if (inflected !== null && isWord(inflected)) found.add(inflected);
    }
  }
  return [...found];
}

function isWord(text: string): boolean {
  return text.length > 1 && /^\p{L}[\p{L}\p{M}'’-]*$/u.test(text);
}

/** Flags are single characters, pairs, or numbers with commas, as the affix file says. */
function flagReader(affixes: string): (text: string) => string[] {
  switch (/^FLAG\s+(\w+)/m.exec(affixes)?.[1]) {
    case 'num':
      return (text) => text.split(',');
    case 'long':
      return (text) => text.match(/../gu) ?? [];
    default:
      return (text) => [...text];
  }
}

/** Suffixes by flag. Rules with further flags are taken without these. */
function readEndings(affixes: string): Map<string, Ending[]> {
  const endings = new Map<string, Ending[]>();
  for (const [, flag = '', strip = '', added = '', condition = '.'] of affixes.matchAll(
    /^SFX\s+(\S+)\s+(\S+)\s+(\S+)\s+(\S+)/gm,
  )) {
    if (/^[YN]$/.test(strip) && /^\d+$/.test(added)) continue;
    const [add = ''] = added.split('/', 1);
    const list = endings.get(flag) ?? [];
    list.push({ strip: zero(strip), add: zero(add), condition: conditionOf(condition) });
    endings.set(flag, list);
  }
  return endings;
}

const zero = (text: string) => (text === '0' ? '' : text);

function conditionOf(text: string): RegExp | null {
  return text === '.' || text.startsWith('#') ? null : new RegExp(`${text}$`, 'u');
}

function inflect(word: string, { strip, add, condition }: Ending): string | null {
  if (!word.endsWith(strip) || (condition !== null && !condition.test(word))) return null;
  return word.slice(0, word.length - strip.length) + add;
}
