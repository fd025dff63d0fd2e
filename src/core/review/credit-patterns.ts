/**
 * Set phrases with which pages name where they have something from, beyond what sentences of speech say: "citing X",
 * "(via X)", "une information de X". They give names; whether a name is an outlet of the batch is for the tracer to say.
 */

/** A proper name of up to six words, or a host. */
const NAME =
  "(?<name>(?:(?:le|la|les|l['’]|the|l['’]agence|agence|le site|le journal|la chaîne|radio)\\s*)?\\p{Lu}[\\p{L}\\p{N}.&'’-]*(?:\\s+(?:(?:de|du|des|d['’]|la|le|les|of|the|and|et|&)\\s+)?\\p{Lu}[\\p{L}\\p{N}.&'’-]*){0,5}|[a-z0-9-]+\\.(?:[a-z0-9-]+\\.)?[a-z]{2,})";

interface Pattern {
  shape: RegExp;
  /** Only outlets are named so; a person or a ministry is not. */
  outlet: boolean;
}

const pattern = (shape: string, outlet: boolean, flags = 'u'): Pattern => ({
  shape: new RegExp(shape.replace('NAME', NAME), flags),
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
  pattern(`\\(\\s*NAME\\s*\\)[\\s.!»”"]*$`, false),
  pattern(`^NAME\\s?:\\s`, false),
  pattern(`(?:${any('citing|via|per')}|${any('credited')} to)\\s+NAME`, false),
  pattern(`(?:reported|broken|published|revealed|broadcast|carried|seen)\\s+(?:\\p{L}+\\s+)?by\\s+NAME`, false),
  pattern(`NAME\\s+(?:was|were)\\s+(?:the\\s+)?first\\s+to\\s+(?:report|reveal|publish|tell)`, false),
  pattern(`NAME\\s+(?:has\\s+|had\\s+)?(?:first\\s+)?(?:reported|revealed|published|broadcast)\\b`, false),
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
    const name = shape
      .exec(text)
      ?.groups?.name?.replace(/[.'’-]+$/u, '')
      .trim();
    if (name && !NO_NAME.test(name)) found.set(name, outlet || found.get(name) === true);
  }
  return [...found].map(([name, outlet]) => ({ name, outlet }));
}
