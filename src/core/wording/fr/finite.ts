/**
 * Whether a French word is a finite verb where it stands. Endings tell the imperfect, the future and most plurals; the
 * present singular, whose form nouns share ("marche", "offre"), is told by a list of verbs and by its neighbours.
 */

import { lazy } from '../../lazy.ts';
import { words } from '../verb-table.ts';
import { textAt, type View } from '../view.ts';
import { conjugate } from './conjugate.ts';
import { ALSO_ADJECTIVES, ALSO_NOUNS, IRREGULAR, REGULAR } from './present-verbs.ts';
import { VERBS } from './verbs.ts';

/** Of the word at this position of a view. In doubt it is none. */
export function isFrenchFinite(view: View, at: number): boolean {
  const { lang, tokens } = view;
  const text = textAt(view, at);
  if (isSmallWord(view, at) || tokens[at]?.inverted) return false;
  const before = beforeClitics(view, at);
  if (isSubjectPronoun(view, before)) return !lang.isInfinitive(text);
  if (isReflexiveOrNegated(view, before, at)) return !lang.isInfinitive(text) && !text.endsWith('ant');
  if (at === 0) return false;
  if (SURE.has(text)) return !(text === 'est' && isPointOfCompass(view, at));
  if (PAST.test(text) && !NOT_PAST.has(text)) return true;
  if (tokens[at]?.capital || isNounPlace(view, at)) return false;
  if (FUTURE.test(text) && !NOT_FUTURE.has(text)) return true;
  if (PLURAL.test(text) && !NOT_PLURAL.has(text) && !ADVERB.test(text)) return true;
  return presents().has(text) && isPresent(view, at);
}

const SURE = words('a est sont ont vont va peut peuvent doit doivent veut veulent font fut');

const PAST = /(?:ait|aient|èrent|irent|urent|inrent)$/;
const NOT_PAST = words(`lait trait portrait autoportrait retrait attrait extrait abstrait distrait souhait parfait
  imparfait forfait bienfait méfait satisfait insatisfait stupéfait défait refait contrefait fait soustrait`);

const FUTURE = /(?:[eiu]r|[dtv]r|aur|ourr|oudr)(?:a|ont)$/;
const NOT_FUTURE = words('ultra extra supra infra intra contra front affront mantra cobra tantra');

const PLURAL = /ent$/;
/** Adverbs and nouns, but not verbs with a stem in m: "forment", "estiment", "consomment". */
const ADVERB = /(?<![lr]|om|aim|èm|stim|prim|am|sum|lum)ment$/;

const NOT_PLURAL = words(`président vice-président agent client accident incident argent talent patient continent parent
  vent cent dent adolescent résident orient occident contingent régent sergent adhérent concurrent précédent excédent
  antécédent inconvénient ingrédient affluent coefficient torrent serpent récent urgent violent différent présent absent
  permanent évident prudent imprudent fréquent excellent efficient compétent incompétent innocent intelligent imminent
  apparent cohérent incohérent transparent indifférent latent lent content mécontent décent indécent dissident strident
  virulent turbulent éloquent conséquent subséquent négligent indulgent convergent divergent émergent éminent pertinent
  impertinent souvent auvent couvent évent avent récipient quotient impatient inhérent déficient omniprésent proéminent
  équivalent polyvalent ambivalent onguent escient réticent adjacent insolent détergent ardent client trident incandescent convalescent`);

/** Singular forms of the present and the past. */
const presents = lazy((): ReadonlySet<string> => {
  const forms = new Set(IRREGULAR);
  const lemmas = [...REGULAR, ...VERBS.flatMap(([, , list]) => list.trim().split(/\s+/))];
  for (const lemma of lemmas)
    for (const [form, tense, plural] of conjugate(lemma))
      if (!plural && (tense === 'present' || tense === 'past')) forms.add(form);
  return forms;
});

function isSmallWord(view: View, at: number): boolean {
  const { lang } = view;
  const text = textAt(view, at);
  if (text === 'entre') return !/^(en|dans|au|à)$/.test(textAt(view, at + 1));
  return (
    CLITICS.has(text) ||
    lang.negations.has(text) ||
    lang.prepositions.has(text) ||
    lang.determiners.has(text) ||
    lang.adverbs.has(text) ||
    lang.time.has(text)
  );
}

/** No subject's last word, no object's first: they stand between a subject and its verb. */
const CLITICS = words("ne n' se s' y me m' te t' lui leur");

function beforeClitics(view: View, at: number): number {
  let before = at - 1;
  while (CLITICS.has(textAt(view, before))) before -= 1;
  return before;
}

/** Subjects only at the head of a clause: "elle a", "ce qui", but "avec elle", "ce pont". */
const NOMINATIVE = words("il ils je j' on tu c' ç'");

function isSubjectPronoun(view: View, at: number): boolean {
  const text = textAt(view, at);
  if (NOMINATIVE.has(text)) return view.tokens[at]?.inverted !== true;
  return /^elles?$/.test(text) && (at === 0 || !view.lang.prepositions.has(textAt(view, at - 1)));
}

/** "Ne" and "se" stand before a verb only, though it may be an infinitive or a gerund. */
function isReflexiveOrNegated(view: View, before: number, at: number): boolean {
  return before < at - 1 && /^(ne|n'|se|s'|y)$/.test(textAt(view, at - 1));
}

/** "À l'est", "d'est en ouest", "le nord-est". */
function isPointOfCompass(view: View, at: number): boolean {
  return /^(l'|d'|vers|nord|sud|plein)$/.test(textAt(view, at - 1));
}

const BEFORE_NOUN =
  /^(?:grande?s?|petite?s?|nouve(?:au|aux|l|lle|lles)|beaux?|belles?|bon(?:ne)?s?|mauvaise?s?|vieux|vieille|jeunes?|gros(?:se)?|haute?s?|longues?|long|premi(?:er|ère)s?|derni(?:er|ère)s?|prochaine?s?|autres?|mêmes?|seule?s?|double|triple|vastes?|énorme|simple|ancien(?:ne)?s?|futur|importante?|pleine?s?|véritable|lourde?s?|forte?s?|énième|ultime|brève|courte|\p{L}+ième)$/u;

/** Behind an article, a preposition, an adjective that stands before its noun, or an auxiliary stands no finite form. */
function isNounPlace(view: View, at: number): boolean {
  const { lang } = view;
  const text = textAt(view, at - 1);
  return (
    lang.determiners.has(text) ||
    lang.prepositions.has(text) ||
    lang.of.has(text) ||
    lang.and.has(text) ||
    lang.have.has(text) ||
    lang.be.has(text) ||
    text === 'en' ||
    BEFORE_NOUN.test(text)
  );
}

const ARTICLES = words(
  "le la les l' un une ce cet cette ces son sa ses leur leurs aucun aucune plusieurs quelque quelques pas",
);

/** Needs something to be its subject before it; a form that adjectives share, an object behind it as well. */
function isPresent(view: View, at: number): boolean {
  const { tokens } = view;
  const text = textAt(view, at);
  const before = tokens[at - 1];
  if (ALSO_ADJECTIVES.has(text)) return hasSubject(view, at) && hasObject(view, at);
  if (ALSO_NOUNS.has(text) && before?.kind !== 'word' && !hasObject(view, at)) return false;
  return hasSubject(view, at) || before?.capital === true;
}

/** An article, perhaps behind an adverb: "ferme définitivement ses portes". */
function hasObject(view: View, at: number): boolean {
  const next = /ment$/.test(textAt(view, at + 1)) ? at + 2 : at + 1;
  return ARTICLES.has(textAt(view, next));
}

function hasSubject({ lang, tokens }: View, at: number): boolean {
  for (let i = 0; i < at; i += 1) {
    const { text, kind, capital } = tokens[i] as View['tokens'][number];
    if (lang.determiners.has(text) || kind === 'number' || (capital && i > 0)) return true;
  }
  return false;
}
