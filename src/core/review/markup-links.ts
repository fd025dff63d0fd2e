/** The links of HTML, read without a document: of a saved page, a bookmarks export or a piece of a mail. */

export interface MarkupLinks {
  /** As they stand in the attributes, entities resolved; relative ones too. */
  addresses: string[];
  /** What a reader sees, roughly: links may be written out there. */
  text: string;
  /** The address of the page, where it says so. */
  base: string | undefined;
}

/** `a` and `area` lead somewhere, `iframe` embeds, `blockquote` and `q` cite. */
const TAG = /<(a|area|iframe|blockquote|q|base|link|meta)\b((?:[^<>"']|"[^"]*"|'[^']*')*)>/gi;
const ATTRIBUTE = /([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))/g;
/** Browsers write it into the pages they save. */
const SAVED_FROM = /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/i;

/** What nobody sees: from its beginning to its end. */
const UNSEEN: readonly { from: RegExp; to: RegExp }[] = [
  { from: /<!--/g, to: /-->/g },
  ...['script', 'style', 'template', 'noscript'].map((name) => ({
    from: new RegExp(`<${name}\\b`, 'gi'),
    to: new RegExp(`</${name}\\b[^>]{0,100}>`, 'gi'),
  })),
];

const HELD_BY: Readonly<Record<string, string>> = {
  a: 'href',
  area: 'href',
  iframe: 'src',
  blockquote: 'cite',
  q: 'cite',
};

/** Null for a text that is no HTML. */
export function markupLinks(text: string): MarkupLinks | null {
  if (!/<(?:a|area|iframe|blockquote)\s[^<>]{0,2000}(?:href|src|cite)\s*=|<!doctype html|<html/i.test(text))
    return null;
  const markup = UNSEEN.reduce(without, text);
  const addresses: string[] = [];
  let base = SAVED_FROM.exec(text)?.[1];
  for (const [, name = '', inner = ''] of markup.matchAll(TAG)) {
    const attributes = attributesOf(inner);
    const tag = name.toLowerCase();
    const held = HELD_BY[tag];
    if (held) addresses.push(...[attributes.get(held)?.trim()].filter((address) => address !== undefined));
    else base ??= pageAddress(tag, attributes);
  }
  return { addresses, text: entities(markup.replace(/<[^>]*>/g, ' ')), base };
}

/** Without stretches of one kind; one that never ends goes to the end. */
function without(text: string, { from, to }: (typeof UNSEEN)[number]): string {
  const kept: string[] = [];
  for (let at = 0; ; at = to.lastIndex) {
    from.lastIndex = at;
    const begin = from.exec(text);
    kept.push(text.slice(at, begin?.index));
    to.lastIndex = from.lastIndex;
    if (!begin || !to.test(text)) return kept.join(' ');
  }
}

function attributesOf(inner: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of inner.matchAll(ATTRIBUTE)) {
    attributes.set(name.toLowerCase(), entities(double ?? single ?? bare ?? ''));
  }
  return attributes;
}

function pageAddress(tag: string, attributes: ReadonlyMap<string, string>): string | undefined {
  if (tag === 'base') return web(attributes.get('href'));
  if (tag === 'link')
    return /\bcanonical\b/i.test(attributes.get('rel') ?? '') ? web(attributes.get('href')) : undefined;
  return attributes.get('property')?.toLowerCase() === 'og:url' ? web(attributes.get('content')) : undefined;
}

function web(address: string | undefined): string | undefined {
  return address !== undefined && /^https?:\/\//i.test(address) ? address : undefined;
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  sol: '/',
};

/** The character references that addresses are written with. */
function entities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp|sol));/gi,
    (whole, decimal, hex, name) => {
      if (name) return NAMED[(name as string).toLowerCase()] ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hex as string, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
