/** French suppositions: "si … était, … serait", "à supposer que", "dans l'hypothèse où", "en cas de". */

import { phrases, type Supposing, standsAt } from '../supposing.ts';
import type { Token } from '../tokens.ts';
import { words } from '../verb-table.ts';
import { isConditional } from './conditional.ts';

/** Behind these "si" asks, compares or limits: "ignore si", "comme si", "seulement si". */
const NO_CONDITION = words(`même comme seulement uniquement savoir sait ignore ignorait ignorent demande demandait
  demandent demander dire dit voir vérifier établir question doute`);

/** "Si bien que", "si tôt": an adverb. */
const DEGREE = words('bien tôt peu vite grand grande grands grandes longtemps loin fort nécessaire besoin possible');

/** Nouns and presents that end like an imperfect. */
const NO_IMPERFECT =
  words(`fait lait trait souhait retrait portrait extrait parfait sait plaît satisfait abstrait forfait
  bienfait méfait défait connaît paraît naît`);

const OPENINGS = phrases(`
  quand bien même
  en cas de
  en cas d'
  au cas où
  dans le cas où
  à moins que
  à moins qu'`);

const WONDERING = phrases(`
  et si
  à supposer
  en supposant
  supposons
  imaginons
  dans l' hypothèse`);

export const FRENCH_SUPPOSING: Supposing = {
  opens(tokens, at) {
    const [text, next] = [tokens[at]?.text, tokens[at + 1]?.text ?? ''];
    if (text !== 'si' && !(text === "s'" && /^ils?$/.test(next))) return standsAt(OPENINGS, tokens, at);
    const before = tokens[at - 1]?.text ?? '';
    if (NO_CONDITION.has(before) || DEGREE.has(next)) return false;
    return !isLimit(tokens, at) && !(at === 1 && before === 'et');
  },
  vouching: words(
    'croit croire croyait fie vrai vraie vraies exact exacte exactes exacts confirme confirment avère avèrent fiable',
  ),
  /** Conditional behind an imperfect, future behind a present, either where the condition has a noun or a conditional. */
  follows({ text: verb }, condition) {
    if (!/^s[i']$/.test(condition[0]?.text ?? '')) return isConditional(verb) || isFuture(verb);
    return condition.some(({ text }) => isImperfect(text)) ? isConditional(verb) : isFuture(verb);
  },
  wonders: (clause) => standsAt(WONDERING, clause, 0),
  joints: words("et mais ou que qu' qui dont où car lorsque quand"),
  definite: words("le la les l' ce cet cette ces son sa ses leur leurs"),
};

/** "N'interviendra que si…": what is told is that nothing happens otherwise. */
function isLimit(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.text === 'que' && tokens.slice(0, at).some(({ text }) => text === 'ne' || text === "n'");
}

function isImperfect(word: string): boolean {
  return /(ait|aient)$/.test(word) && !isConditional(word) && !NO_IMPERFECT.has(word);
}

function isFuture(word: string): boolean {
  return /.(er|ir|dr|vr|ur|rr|oir)(a|ont)$/.test(word);
}
