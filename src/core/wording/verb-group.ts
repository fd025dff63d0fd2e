/** The verb with its auxiliaries, clitics and negation, and what that makes of it. */

import type { Reading } from './language.ts';
import { isName } from './noun-phrase.ts';
import { findPatterns } from './patterns.ts';
import { sharedVerb } from './shared-subject.ts';
import { readingsAt, textAt, type View } from './view.ts';

export interface VerbGroup {
  /** Positions, end exclusive: "n'a pas confirmé". */
  from: number;
  to: number;
  readings: Reading[];
  negated: boolean;
  reflexive: boolean;
  passive: boolean;
  /** Neither a noun nor a participle standing alone. */
  finite: boolean;
  past: boolean;
  /** Somebody takes the floor: the subject can speak. */
  staged?: true;
}

/** Governors that leave the verb a statement: "a fini par reconnaître", "vient de déclarer". */
const GOVERNORS: Readonly<Record<string, RegExp>> = {
  fr: /^(pu|fini|finit|finissent|vient|viennent|venait|tenu|tient|tiennent|continué|continue|continuent|commencé|commence|dû|doit|préféré|voulu|veut|accorde|accordent|contenté|contente|borné|borne|bornent|contentent|cru|croit|dit|disent|décidé|choisi|refusé|refuse|refusent|refusait)$/,
  en: /^(continued|continues|went|goes|came|refused|refuses|declined|began|wanted|wants|moved|rushed|failed|had|has|have|used|sought|quick|swift|keen|forced|obliged|compelled|pains)$/,
};
const LINKS: Readonly<Record<string, RegExp>> = { fr: /^(par|de|d'|à)$/, en: /^(to|on|out)$/ };
/** Behind "to be", yet of what the subject does: "s'est borné à", "was quick to". */
const ACTIVE = /^(contenté|borné|quick|swift|keen|forced|obliged|compelled|pains)$/;
const REFUSALS = /^(refus|declin|fail)/;

/** The group whose main verb is the word at `at`, or null when it is none of the saying verbs or no verb at all. */
export function groupAt(view: View, at: number): VerbGroup | null {
  const found = readingsAt(view, at);
  if (!found) return null;
  const to = at + found.length;
  if (isNamePart(view, at) || (view.lang.tag === 'en' && isNoun(view, at, to, found.readings))) return null;
  const before = leftEdge(view, at, found.readings);
  return before && { ...before, to };
}

/** "The United States", "Islamic State": a capital within a sentence is no verb's, unless all its words have one. */
function isNamePart(view: View, at: number): boolean {
  if (at === 0 || view.tokens[at]?.capital !== true || view.tokens[at - 1]?.kind !== 'word') return false;
  return view.tokens.some(({ kind, capital, text }) => kind === 'word' && !capital && text.length >= LEAST_TITLED);
}

/** Shorter words keep their small letter in a headline in capitals. */
const LEAST_TITLED = 4;

/** "Two key figures from…", "the claims have proved": a plural noun, by what follows; a verb where a clause does. */
function isNoun(view: View, at: number, to: number, readings: readonly Reading[]): boolean {
  const { lang } = view;
  if (readings.some(({ tense }) => tense !== 'present' && tense !== 'infinitive')) return false;
  const next = textAt(view, to);
  if (lang.finite.has(next) && !/^(it|that)$/.test(next)) return !isName(view, to) && !isWithinRelative(view, at);
  if (next === 'to' && !startsObject(view, to + 1)) return false;
  const joined = readings.some(({ verb }) => NO_NOUNS.test(verb.lemma) && lang.obliques.get(verb.lemma)?.has(next));
  return lang.prepositions.has(next) && next !== 'in' && next !== 'on' && !joined && !leadsToClause(view, to);
}

/** Verbs with a preposition of their own whose forms are never nouns: "advises against". */
const NO_NOUNS = /^(advise|complain|warn|apologi[sz]e)$/;

/** "Which critics say would": a verb of telling and its subject may stand within a relative clause. */
function isWithinRelative(view: View, at: number): boolean {
  for (let i = at - 2; i >= at - 4 && view.tokens[i]?.kind === 'word'; i -= 1)
    if (view.lang.relatives.has(textAt(view, i))) return true;
  return false;
}

/** "Claims to the land", not "expects to return". */
function startsObject(view: View, at: number): boolean {
  return view.lang.determiners.has(textAt(view, at)) || isName(view, at);
}

/** "Reports from Kiev say", but "warns in a letter that": a clause or quoted words soon behind the preposition. */
function leadsToClause(view: View, from: number): boolean {
  for (let i = from; i < from + 10; i += 1) {
    const token = view.tokens[i];
    if (!token) return false;
    if (token.kind === 'quote' || token.kind === 'colon' || view.lang.that.has(token.text)) return true;
    if (token.kind !== 'word' && token.kind !== 'number') return false;
  }
  return false;
}

function leftEdge(view: View, at: number, readings: Reading[]): Omit<VerbGroup, 'to'> | null {
  const { lang } = view;
  const has = (tenses: string): Reading[] => readings.filter(({ tense }) => tenses.includes(tense));
  const auxiliary = auxiliaryBefore(view, at);
  if (auxiliary) {
    const participles = has('participle');
    if (participles.length > 0) return withAuxiliary(view, auxiliary, participles);
    const gerunds = auxiliary.passive ? has('gerund') : [];
    if (gerunds.length > 0) return { ...withAuxiliary(view, auxiliary, gerunds), passive: false };
    if (lang.tag === 'en') {
      const bare = has('infinitive');
      return bare.length > 0 && auxiliary.modal ? withAuxiliary(view, auxiliary, bare) : null;
    }
  }
  const infinitives = has('infinitive');
  const governed = infinitives.length > 0 ? governorBefore(view, at) : null;
  if (governed) return { ...governed, readings: infinitives };
  const participles = has('participle');
  if (participles.length > 0 && sharesAuxiliary(view, at)) return { ...narrative(at), readings: participles };
  const finite = has('present past imperfect future conditional');
  return finite.length > 0 ? finiteGroup(view, at, finite) : null;
}

interface Auxiliary {
  from: number;
  passive: boolean;
  modal: boolean;
  negated: boolean;
  reflexive: boolean;
  past: boolean;
}

const MODALS = /^(did|does|do|didn't|doesn't|don't|will|would|won't|wouldn't)$/;

/** Looks left over adverbs and negation for "has", "a été", "s'est", "did not". */
function auxiliaryBefore(view: View, at: number): Auxiliary | null {
  const { lang } = view;
  let i = at - 1;
  let negated = false;
  let be = false;
  let found = -1;
  let modal = false;
  for (let steps = 0; steps < 6 && i >= 0; steps += 1, i -= 1) {
    const text = textAt(view, i);
    if (view.tokens[i]?.kind !== 'word') break;
    const negation = lang.negations.has(text);
    negated ||= negation;
    if (lang.have.has(text) || (lang.tag === 'en' && MODALS.test(text))) {
      found = i;
      modal ||= MODALS.test(text);
      be &&= true;
      if (lang.tag === 'fr' || !modal) break;
    } else if (lang.be.has(text)) {
      found = i;
      be = true;
    } else if (
      !negation &&
      !lang.adverbs.has(text) &&
      !lang.time.has(text) &&
      !/(?:ment|ly)$/.test(text) &&
      !(view.tokens[i]?.inverted === true)
    )
      break;
    if (found >= 0 && lang.tag === 'en' && modal) break;
  }
  if (found < 0) return null;
  const left = clitics(view, found);
  const reflexive = left.reflexive && be;
  return { from: left.from, passive: be && !reflexive, modal, negated: negated || left.negated, reflexive, past: true };
}

function withAuxiliary(view: View, auxiliary: Auxiliary, readings: Reading[]): Omit<VerbGroup, 'to'> {
  return { ...auxiliary, readings, finite: true, past: view.lang.tag === 'fr' || !auxiliary.modal };
}

/** Pronouns and "ne" before a verb: "ne l'a pas dit", "s'est dit". */
function clitics(view: View, verb: number): { from: number; negated: boolean; reflexive: boolean } {
  const { lang } = view;
  let from = verb;
  let negated = false;
  let reflexive = false;
  while (from > 0 && lang.clitics.has(textAt(view, from - 1)) && lang.tag === 'fr') {
    const text = textAt(view, from - 1);
    if (text === 'le' || text === 'la' || text === 'les' || text === "l'") {
      const before = textAt(view, from - 2);
      const as = /^(comme|ainsi|que)$/.test(before) && /^(le|l')$/.test(text);
      if (!as && !lang.subjectPronouns.has(before) && !lang.clitics.has(before) && !lang.have.has(textAt(view, from)))
        break;
    }
    negated ||= lang.negations.has(text);
    reflexive ||= lang.reflexives.has(text);
    from -= 1;
  }
  return { from, negated, reflexive };
}

function governorBefore(view: View, at: number): Omit<VerbGroup, 'to' | 'readings'> | null {
  const { tag } = view.lang;
  const links = LINKS[tag];
  const governors = GOVERNORS[tag];
  if (tag === 'fr' && /^(de|d')$/.test(textAt(view, at - 1)) && /^(et|puis)$/.test(textAt(view, 0)))
    return narrative(at - 1);
  let i = at - 1;
  while (i > 0 && view.lang.clitics.has(textAt(view, i)) && tag === 'fr') i -= 1;
  const linked = links?.test(textAt(view, i)) === true;
  const main = linked ? i - 1 : i;
  const text = textAt(view, main);
  if (!governors?.test(text) || (tag === 'en' && !linked)) return stageBefore(view, i);
  const auxiliary = auxiliaryBefore(view, main);
  const left = clitics(view, main);
  return {
    from: auxiliary?.from ?? left.from,
    negated: (auxiliary?.negated ?? left.negated) || REFUSALS.test(text),
    reflexive: false,
    passive: auxiliary?.passive === true && !ACTIVE.test(text),
    finite: true,
    past: true,
  };
}

/** "A limogé son ministre et dénoncé un complot": a participle without an agent, behind the auxiliary of the verb before. */
function sharesAuxiliary(view: View, at: number): boolean {
  const { lang } = view;
  if (lang.tag !== 'fr' || lang.by.has(textAt(view, at + 1))) return false;
  const verb = sharedVerb(view, at);
  return verb >= 0 && lang.have.has(textAt(view, verb)) && !lang.be.has(textAt(view, verb + 1));
}

const PURPOSE: Readonly<Record<string, RegExp>> = { fr: /^(pour|de|d')$/, en: /^to$/ };

/** How far before the infinitive somebody takes the floor. */
const REACH_OF_STAGE = 14;

/** "Took to Twitter on Monday *to deny*", "a pris la parole *pour nier*": `link` joins the infinitive to what leads to it. */
function stageBefore(view: View, link: number): Omit<VerbGroup, 'to' | 'readings'> | null {
  const { lang, tokens } = view;
  const text = textAt(view, link);
  if (!PURPOSE[lang.tag]?.test(text) || (/^d/.test(text) && textAt(view, link - 1) !== 'afin')) return null;
  let from = link;
  while (from > 0 && link - from < REACH_OF_STAGE && /^(word|number)$/.test(tokens[from - 1]?.kind ?? '')) from -= 1;
  const stage = findPatterns(lang.stages, tokens.slice(from, link)).at(-1);
  if (!stage) return null;
  const verb = from + stage.from;
  const auxiliary = auxiliaryBefore(view, verb);
  const left = clitics(view, verb);
  return {
    from: auxiliary?.from ?? left.from,
    negated: auxiliary?.negated ?? left.negated,
    reflexive: lang.reflexives.has(textAt(view, link + 1)),
    passive: false,
    finite: true,
    past: true,
    staged: true,
  };
}

/** "Et le maire de conclure": the infinitive of a tale. */
function narrative(from: number): Omit<VerbGroup, 'to' | 'readings'> {
  return { from, negated: false, reflexive: false, passive: false, finite: true, past: true };
}

function finiteGroup(view: View, at: number, readings: Reading[]): Omit<VerbGroup, 'to'> | null {
  const { lang } = view;
  const left = clitics(view, at);
  const before = textAt(view, left.from - 1);
  const plural = readings.some((reading) => reading.plural);
  // French plural forms are no nouns: "tous deux contestent", "certains assurent".
  const alone =
    lang.tag === 'fr'
      ? plural
      : lang.alone.has(before) && !qualifies(view, at) && (plural || readings.some(({ tense }) => tense === 'past'));
  if (!alone && isNounPlace(view, left.from)) return null;
  const negatedAfter = lang.tag === 'fr' && left.negated;
  const negatedBefore = lang.negations.has(before);
  const from = negatedBefore ? left.from - 1 : left.from;
  let to = at + 1;
  while (negatedAfter && lang.negations.has(textAt(view, to))) to += 1;
  return {
    from,
    readings,
    negated: negatedAfter || negatedBefore,
    reflexive: left.reflexive,
    passive: false,
    finite: true,
    past: readings.every(({ tense }) => tense !== 'present' && tense !== 'future'),
  };
}

/** "Another suspected member", "some reported delays": a participle before its noun; "said" is none. */
function qualifies(view: View, at: number): boolean {
  const { lang, tokens } = view;
  const next = tokens[at + 1];
  if (next?.kind !== 'word' || next.capital || textAt(view, at) === 'said') return false;
  return !(
    lang.determiners.has(next.text) ||
    lang.subjectPronouns.has(next.text) ||
    lang.prepositions.has(next.text) ||
    lang.subordinators.has(next.text) ||
    lang.adverbs.has(next.text) ||
    lang.time.has(next.text) ||
    lang.isInfinitive(next.text)
  );
}

/** Behind a determiner, a preposition or a number a form such as "note" or "claims" is a noun. */
function isNounPlace(view: View, at: number): boolean {
  const { lang } = view;
  const before = view.tokens[at - 1];
  if (!before || before.kind === 'number') return before !== undefined;
  if (before.kind !== 'word') return false;
  const { text } = before;
  if (text === 'façon' || text === 'manière') return true;
  if (lang.subjectPronouns.has(text) || isName(view, at - 1)) return false;
  if (lang.determiners.has(text) || lang.of.has(text)) return true;
  return lang.prepositions.has(text) || (lang.tag === 'en' && (lang.be.has(text) || text === 'to'));
}
