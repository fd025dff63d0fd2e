/**
 * Set phrases with which pages name where they have something from, beyond what sentences of speech say: "citing X",
 * "(via X)", "une information de X". They give names; whether a name is an outlet of the batch is for the tracer to say.
 */

/** A proper name of up to six words, or a host. */
export const PROPER_NAME =
  "(?<name>(?:(?:le|la|les|l['’]|the|l['’]agence|agence|le site|le journal|la chaîne|radio)\\s*)?\\p{Lu}[\\p{L}\\p{N}.&'’-]*(?:\\s+(?:(?:de|du|des|d['’]|la|le|les|of|the|and|et|&)\\s+)?\\p{Lu}[\\p{L}\\p{N}.&'’-]*){0,5}|[a-z0-9-]+\\.(?:[a-z0-9-]+\\.)?[a-z]{2,})";

interface Pattern {
  shape: RegExp;
  /** Only outlets are named so; a person or a ministry is not. */
  outlet: boolean;
}

const pattern = (shape: string, outlet: boolean, flags = 'u'): Pattern => ({
  shape: new RegExp(shape.replace('NAME', PROPER_NAME), flags),
  outlet,
});

/** A verb of French or English that may open with a capital. */
const any = (words: string) =>
  `(?:${words
    .split('|')
    .map((word) => `[${word[0]}${word[0]?.toUpperCase()}]${word.slice(1)}`)
    .join('|')})`;

const PATTERNS: readonly Pattern[] = [
  pattern(
    `${any('comme')}\\s+(?:le\\s+|l['’])?(?:a\\s+)?(?:rapport|révél|rév[èe]l|écri|publi|annonc|relat)\\p{L}*\\s+NAME`,
    false,
  ),
  pattern(`${any('comme')}\\s+(?:le\\s+|l['’])?(?:indique|souligne|explique|raconte|affirme|note)\\s+NAME`, false),
  pattern(
    `(?:donnée?s?|révélée?s?|publiée?s?|rapportée?s?|diffusée?s?|relayée?s?|repérée?s?)\\s+(?:\\p{L}+\\s+)?par\\s+NAME`,
    false,
  ),
  pattern(
    `NAME\\s+(?:a|ont|avait|avaient)\\s+(?:été\\s+\\p{L}+\\s+\\p{L}+\\s+à\\s+)?(?:publié|révélé|rapporté|diffusé|relayé|dévoilé)`,
    false,
  ),
  pattern(`${any('une|l’|cette')}\\s*(?:information|enquête|dépêche|exclusivité)\\s+(?:de|du|d['’])\\s*NAME`, true),
  pattern(
    `${any('dans')}\\s+(?:les\\s+colonnes|un\\s+article|une\\s+enquête|un\\s+entretien)\\s+(?:de|du|d['’]|à|avec|accordé à)\\s*NAME`,
    false,
  ),
  pattern(`(?:${any('au')}\\s+micro|${any('sur')}\\s+l['’]antenne)\\s+(?:de|du|d['’])\\s*NAME`, true),
  pattern(`\\(\\s*(?:[Ss]ources?\\s*:\\s*|[Aa]vec\\s+|[Vv]ia\\s+|[Ww]ith\\s+)NAME\\s*\\)`, true),
  pattern(`[([]\\s*NAME\\s*[)\\]][\\s.!»”"]*$`, false),
  pattern(`${any('dixit|relayant|citant|reprenant')}\\s+NAME`, false),
  pattern(`${any('lu|vu|entendu')}\\s+(?:dans|sur|chez)\\s+NAME`, true),
  pattern(`${any('source|de source')}\\s+NAME`, true),
  pattern(
    `NAME\\s+(?:nous\\s+)?(?:l['’]|le\\s+|nous\\s+)(?:a\\s+)?(?:affirm|assur|rapport|annonc|appren|appri|di[ts]|écri|révél|rév[èe]l)`,
    false,
  ),
  pattern(
    `(?:vient|viennent|provient|proviennent|émane|émanent|tirée?s?|issue?s?)\\s+(?:de\\s+|du\\s+|des\\s+|d['’]\\s*)NAME`,
    false,
  ),
  pattern(
    `${any('d’après|selon')}\\s+(?:une|la|l['’])\\s*(?:information|dépêche|enquête|exclusivité)\\s+(?:de|du|d['’])\\s*NAME`,
    true,
  ),
  pattern(`^NAME\\s?:\\s`, false),
  pattern(`(?:${any('citing|via|per')}|${any('credited')} to)\\s+NAME`, false),
  pattern(`(?:reported|broken|published|revealed|broadcast|carried|seen)\\s+(?:\\p{L}+\\s+)?by\\s+NAME`, false),
  pattern(`NAME\\s+(?:was|were)\\s+(?:the\\s+)?first\\s+to\\s+(?:report|reveal|publish|tell)`, false),
  pattern(
    `NAME\\s+(?:has\\s+|had\\s+|is\\s+)?(?:first\\s+)?(?:report(?:ed|ing)|revealed|published|broadcast)\\b`,
    false,
  ),
  pattern(`NAME['’]s?\\s+(?:\\p{L}+\\s+)?(?:report|story|article|scoop|investigation|account|coverage)\\b`, true),
  pattern(`(?:${any('learn|learned|learnt|hear|heard|read|comes|taken')})\\s+(?:from|in)\\s+NAME`, false),
  pattern(`${any('as')}\\s+NAME\\s+(?:has it|puts it|tells it|writes|wrote|reports)`, false),
  pattern(
    `${any('in|during')}\\s+an?\\s+(?:interview|report|article|investigation)\\s+(?:with|by|in|for|from)\\s+NAME`,
    false,
  ),
  pattern(
    `(?:${any('сообщает|сообщают|передает|передаёт|пишет')}|со ссылкой на|по (?:данным|информации|сообщению))\\s+[«"]?NAME`,
    false,
  ),
  pattern(`NAME[»"]?(?:['’]\\p{Ll}+)?\\s+(?:haberine|bildirdiğine|aktardığına|yazdığına)\\s+göre`, false),
];

/** Words that begin a sentence, not a name. */
const NO_NAME =
  /^(?:(?:il|elle|ils|elles|on|nous|we|it|he|she|they|this|that|ce|cela|cette|une|un|le maire|les|des|selon|according|après|mais|but|and|et)\s*)$/iu;

/** The names that a sentence credits, as it writes them. Only its first stretch is read: no sentence is so long. */
export function creditsIn(sentence: string): { name: string; outlet: boolean }[] {
  const text = sentence.slice(0, 1_000);
  const found = new Map<string, boolean>();
  for (const { shape, outlet } of PATTERNS) {
    const name = trimmed(shape.exec(text)?.groups?.name ?? '');
    if (name && !NO_NAME.test(name)) found.set(name, outlet || found.get(name) === true);
  }
  return [...found].map(([name, outlet]) => ({ name, outlet }));
}

const ANY_NAME = new RegExp(PROPER_NAME, 'gu');

/** Names in a sentence that are long enough to be told from words: of two words or more, or written as no word is. */
export function namesIn(sentence: string): string[] {
  const names = [...sentence.slice(0, 1_000).matchAll(ANY_NAME)].map(({ groups }) => trimmed(groups?.name ?? ''));
  return [...new Set(names)].filter((name) => /\s|\p{Ll}[\p{Lu}.]/u.test(name));
}

function trimmed(name: string): string {
  return name.replace(/[.'’-]+$/u, '').trim();
}
