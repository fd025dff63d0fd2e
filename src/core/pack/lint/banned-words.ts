/**
 * Words a pack does not use in its own voice, because they judge instead of reporting who said what. They are
 * looked for as whole words outside quotation marks: what a source said may be quoted.
 */

interface BannedWord {
  pattern: string;
  instead: string;
}

const SAY_WHO = 'say who published what and who rates it false';
const SAY_INTENT = 'say what was done; the pack cannot know the intent';
const SAY_STATES = 'use the same verb for every side, like "affirme", "rapporte", "reconnaît"';
const SAY_GROUP = 'name the group, or quote the source that uses the word';

const BOTH: readonly BannedWord[] = [{ pattern: 'fakes?(?: news)?', instead: SAY_WHO }];

const WORDS: Readonly<Record<string, readonly BannedWord[]>> = {
  fr: [
    ...BOTH,
    { pattern: 'infox|intox', instead: SAY_WHO },
    { pattern: 'mensonges?|mensong(?:er|ers|ère|ères)|menteu(?:r|rs|se|ses)', instead: SAY_WHO },
    { pattern: 'propagandes?|propagandistes?|désinformations?', instead: SAY_WHO },
    { pattern: 'complotistes?', instead: SAY_WHO },
    { pattern: 'douteu(?:x|se|ses)', instead: 'say who doubts it, and when' },
    { pattern: '(?:peu|non|pas) fiables?', instead: 'grade claims, never outlets' },
    { pattern: 'sites? à éviter', instead: 'grade claims, never outlets' },
    { pattern: 'manipulations?', instead: SAY_INTENT },
    { pattern: 'la vérité', instead: 'say what is established, by whom' },
    { pattern: 'avou(?:e|ent|é|ée|és|ées|er|ait|aient)', instead: SAY_STATES },
    { pattern: 'prétend(?:|ent|u|ue|us|ues|re|ait|aient)', instead: SAY_STATES },
    { pattern: 'terroristes?|mercenaires?', instead: SAY_GROUP },
  ],
  en: [
    ...BOTH,
    { pattern: 'lie|lies|lied|liars?', instead: SAY_WHO },
    { pattern: 'hoax(?:|es)|propaganda|propagandists?|disinformation', instead: SAY_WHO },
    { pattern: 'unreliable|shady', instead: 'grade claims, never outlets' },
    { pattern: 'debunk(?:|s|ed|ing)', instead: 'write "rated false by …"' },
    { pattern: 'regimes?', instead: 'write "government"' },
    { pattern: 'terrorists?|mercenar(?:y|ies)', instead: SAY_GROUP },
  ],
};

/** "The villages lie north of…" speaks of places. */
const LIE_OF_PLACES =
  /^(?:lie|lies)\s+(?:in|on|near|at|between|within|outside|along|behind|beyond|beneath|under|about|(?:to the )?(?:north|south|east|west)\w*|\d)/u;

const PATTERNS = new Map(Object.entries(WORDS).map(([lang, words]) => [lang, words.map(compile)]));

function compile({ pattern, instead }: BannedWord): { regex: RegExp; instead: string } {
  return { regex: new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'gu'), instead };
}

/** Banned words of a text in its language, in French and English; a text of unstated language is held against both. */
export function bannedWords(text: string, lang: string): { word: string; instead: string }[] {
  const plain = withoutQuotes(text.normalize('NFC').toLowerCase());
  const langs = lang === 'und' ? [...PATTERNS.keys()] : [lang];
  const found = new Map<string, { word: string; instead: string }>();
  for (const { regex, instead } of langs.flatMap((each) => PATTERNS.get(each) ?? [])) {
    for (const match of plain.matchAll(regex)) {
      if (!LIE_OF_PLACES.test(plain.slice(match.index))) found.set(match[0], { word: match[0], instead });
    }
  }
  return [...found.values()];
}

const QUOTED = /«[^»]*»|“[^”]*”|„[^“”]*[“”]|"[^"]*"|(?<![\p{L}\p{N}])‘[^’]*’/gu;

function withoutQuotes(text: string): string {
  return text.replace(QUOTED, (quote) => ' '.repeat(quote.length));
}
