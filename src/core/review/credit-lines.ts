/**
 * Where a page says of itself, outside any sentence that tells something, whose text it is: a dateline, a byline, a
 * line of sources, "originally published in X". What it credits stands for the whole page.
 */

import { PROPER_NAME } from './credit-patterns.ts';
import { AGENCY, isNewsAgency } from './news-agencies.ts';

export interface LineCredit {
  name: string;
  /** An outlet or an agency, whose text this is; false for a byline, which may name a person. */
  outlet: boolean;
}

const AGENCIES = `${AGENCY}(?:\\s*(?:,|/|et|and|&)\\s*${AGENCY})*`;

/** Lines that are nothing but a credit. */
const LINES: readonly { shape: RegExp; outlet: boolean }[] = [
  {
    shape:
      /^(?:(?:sources?|via|kaynak|источник|cr[ée]dits?)\s*[:：]\s*(?<name>\S.{1,78}?)|via\s+(?<via>\p{Lu}.{1,60}?)|\(\s*(?:avec|with|source\s*:)\s+(?<with>\S.{1,60}?)\s*\)|avec\s+(?<avec>\p{Lu}[\p{Lu}\p{N}.]{1,12}))[.\s]*$/iu,
    outlet: true,
  },
  {
    shape: new RegExp(
      `^(?:.{1,60}\\s)?(?:[Aa]vec|[Ww]ith|et|and|/)\\s+(?:l['’]|the\\s+)?(?<name>${AGENCIES})\\.?$`,
      'u',
    ),
    outlet: true,
  },
  { shape: new RegExp(`^(?:[Pp]ar|[Bb]y|©\\s*(?:\\d{4})?)?\\s*(?<name>${AGENCIES})\\.?$`, 'u'), outlet: true },
  { shape: new RegExp(`^(?:[Rr]eporting|[Ww]riting)\\s+by\\s+(?<name>${AGENCIES})\\b`, 'u'), outlet: true },
  { shape: new RegExp(`^(?:[Hh]/?[Tt]|[Hh]at[- ]tip)\\s*(?:to|:)?\\s+${PROPER_NAME}\\.?$`, 'u'), outlet: true },
  { shape: new RegExp(`^(?:[Pp]ar|[Bb]y|[Aa]vec|[Ww]ith)\\s+${PROPER_NAME}\\.?$`, 'u'), outlet: false },
  {
    shape: new RegExp(`^(?:\\[\\d{1,2}\\]|\\d{1,2}[.)]|[¹²³*])\\s*${PROPER_NAME},\\s.*\\d{4}\\.?$`, 'u'),
    outlet: false,
  },
];

/** "PARIS, 3 mars (AFP) —", "(Reuters) -", "МОСКВА, 3 окт — РИА Новости." */
const DATELINES: readonly RegExp[] = [
  new RegExp(
    `^(?:\\p{Lu}[\\p{L}\\s'’.-]{1,40}(?:,?\\s+\\d{1,2}(?:er)?\\s+\\p{L}{3,10}\\.?(?:\\s+\\d{4})?|,?\\s+\\p{L}{3,10}\\.?\\s+\\d{1,2}(?:,?\\s+\\d{4})?)?\\s*)?\\(\\s*${PROPER_NAME}\\s*\\)\\s*[-–—:]`,
    'u',
  ),
  new RegExp(`^\\p{Lu}{3,}[^.]{0,30}[-–—]\\s*(?<name>${AGENCY})\\s*[.]`, 'u'),
];

const named = (shape: string) => new RegExp(shape.replaceAll('NAME', PROPER_NAME), 'u');

/** Sentences about the page itself. */
const ABOUT_THE_PAGE: readonly RegExp[] = [
  named(
    '\\b(?:[Tt]his|[Tt]he)\\s+(?:article|story|post|piece|report|text|item|column|dispatch)\\b.{0,40}?\\b(?:appeared|published|ran|printed|posted|translated|adapted|reproduced|syndicated|taken|written)\\b.{0,30}?\\b(?:in|on|by|from|at)\\s+NAME',
  ),
  named(
    '\\b(?:[Rr]e-?published|[Rr]eprinted|[Rr]eposted|[Rr]eproduced|[Tt]ranslated|[Aa]dapted|[Ss]yndicated|[Ee]xcerpted|[Oo]riginally (?:published|posted)|[Ff]irst published)\\b(?:\\s+with\\s+(?:the\\s+)?(?:kind\\s+)?permission)?\\s+(?:from|by|of|in|on|courtesy of)\\s+NAME',
  ),
  named(
    "(?:[Cc]et|[Ll]['’]|[Cc]e|[Ll]e|[Cc]ette|[Ll]a)\\s*(?:article|texte|billet|papier|dépêche|reportage)\\b.{0,60}?(?:publi|par[ue]|tradui|repri|tiré|extrai|adapté|rédigé|écrit)\\p{L}*.{0,40}?\\s(?:par|dans|sur|de|du|d['’]|chez)\\s*NAME",
  ),
  named(
    "(?:[Dd]['’]après|[Ss]elon|[Ss]ur la base d['’]|[Bb]ased on|[Ff]rom)\\s*(?:une?|la|le|l['’]|an?|the)\\s*(?:information|dépêche|article|enquête|report|story|investigation|dispatch)s?\\s+(?:de|du|d['’]|parue? dans|by|in|from)\\s*NAME",
  ),
  named(
    "\\b(?:[Ll]ire|[Ll]isez|[Rr]etrouvez)\\s+(?:l['’]|la\\s+|le\\s+)?(?:enquête|article|intégralité|suite|version|texte|reportage)\\b.{0,40}?\\b(?:sur|dans|chez)\\s+(?:le site (?:de|du|d['’])\\s*)?NAME",
  ),
  named(
    '\\b[Rr]ead\\s+(?:the\\s+)?(?:full|original|whole|complete|entire|rest of the)\\s+(?:story|article|report|piece|text)\\s+(?:at|in|on)\\s+NAME',
  ),
  named(
    "(?:^|[\\s(«])(?:[Tt]raduit|[Rr]epris|[Aa]dapté|[Ee]xtrait|[Tt]iré|[Rr]eproduit)e?s?\\s+(?:avec l['’](?:aimable )?autorisation\\s+)?(?:de|du|d['’]|par)\\s*NAME",
  ),
];

/** Credits of pictures say nothing of the text. */
const OF_PICTURES = /\b(?:photos?|images?|illustrations?|pictures?|vid[ée]os?|getty|shutterstock)\b/iu;

/** Longer blocks are told, not credited. */
const MAX_LINE = 160;

/** What a block, or the last sentence of one, credits the whole page to. */
export function creditLine(block: string): LineCredit[] {
  const text = block.trim();
  const whole = creditIn(text);
  const end = /(?<=[.!?»”]\s+)\P{Ll}[^.!?]{3,80}\.?$/u.exec(text.slice(-MAX_LINE))?.[0];
  return whole.length > 0 || end === undefined ? whole : creditIn(end);
}

function creditIn(text: string): LineCredit[] {
  const dated = DATELINES.flatMap((shape) => nameIn(shape.exec(text.slice(0, MAX_LINE))));
  if (dated.length > 0) return dated.map((name) => ({ name, outlet: true }));
  if (text.length > MAX_LINE || OF_PICTURES.test(text)) return [];
  for (const { shape, outlet } of LINES) {
    const [name] = nameIn(shape.exec(text));
    if (name !== undefined) return [{ name, outlet: outlet || isNewsAgency(name) }];
  }
  return ABOUT_THE_PAGE.flatMap((shape) => nameIn(shape.exec(text)))
    .slice(0, 1)
    .map((name) => ({ name, outlet: true }));
}

function nameIn(match: RegExpExecArray | null): string[] {
  const name = Object.values(match?.groups ?? {}).find((group) => group !== undefined);
  return name === undefined ? [] : [name.replace(/[.'’-]+$/u, '').trim()];
}
