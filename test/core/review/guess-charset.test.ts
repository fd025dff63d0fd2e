import { describe, expect, it } from 'vitest';
import { charsetOf, guessCharset } from '../../../src/core/review/guess-charset.ts';

const utf8 = (text: string) => Buffer.from(text);
const latin1 = (text: string) => Buffer.from(text, 'latin1');
/** Cyrillic of windows-1251 and of KOI8-R, by the numbers of their letters. */
const cp1251 = (text: string) =>
  Buffer.from([...text].map((letter) => (/[А-я]/.test(letter) ? letter.charCodeAt(0) - 0x350 : letter.charCodeAt(0))));
const KOI8 = 'юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ';
const koi8 = (text: string) =>
  Buffer.from([...text].map((letter) => (KOI8.includes(letter) ? 0xc0 + KOI8.indexOf(letter) : letter.charCodeAt(0))));

const RUSSIAN = 'Мост закрыт до весны, сообщили в городской администрации вчера вечером';

describe('the character set of a page', () => {
  it.each<[string, Uint8Array, string | null, string]>([
    ['a mark at the beginning', Buffer.from([0xff, 0xfe, 0x41, 0]), 'utf-8', 'utf-16le'],
    ['nothing declared', utf8('été'), null, 'utf-8'],
    ['UTF-8 declared as something else', utf8('Été à Évian'), 'windows-1251', 'utf-8'],
    ['declared by the transport', latin1('caf\xe9'), 'iso-8859-15', 'iso-8859-15'],
    ['declared by the markup', latin1('<meta charset="windows-1254"><p>\xfe'), null, 'windows-1254'],
    ['transport before markup', latin1('<meta charset="windows-1254"><p>\xfe'), 'iso-8859-2', 'iso-8859-2'],
    ['UTF-8 declared where it is not', latin1('D\xe9j\xe0 vu \xe0 la t\xe9l\xe9'), 'utf-8', 'windows-1252'],
    ['one broken byte among many', Buffer.concat([utf8('é'.repeat(60)), latin1('\xe9 ')]), null, 'utf-8'],
    ['Russian without a word', cp1251(RUSSIAN), null, 'windows-1251'],
    ['Russian of another kind', koi8(RUSSIAN), null, 'koi8-r'],
    [
      'Russian in a page of markup',
      Buffer.concat([latin1(`<html><head>${'<meta name="x" content="y">'.repeat(40)}`), cp1251(RUSSIAN)]),
      null,
      'windows-1251',
    ],
    ['Turkish by its letters', latin1('I\xfe\xfdkl\xfd k\xf6pr\xfc yar\xfdn a\xe7\xfdl\xfdyor'), null, 'windows-1254'],
    ['Turkish by its language', latin1('<html lang="tr"><p>k\xf6pr\xfc'), null, 'windows-1254'],
    ['French without a word', latin1('La for\xeat a br\xfbl\xe9 tr\xe8s vite'), null, 'windows-1252'],
    ['UTF-16 in bytes that are not', latin1('<meta charset=utf-16>abc'), null, 'utf-8'],
  ])('%s', (_, bytes, declared, expected) => {
    expect(guessCharset(bytes, declared)).toBe(expected);
  });

  it('stands in a Content-Type', () => {
    expect(charsetOf('text/html; charset="ISO-8859-9"')).toBe('ISO-8859-9');
    expect(charsetOf('text/html')).toBeNull();
  });
});
