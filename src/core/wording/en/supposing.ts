/** English suppositions: "if … would", "should … be", "were … to", "what if", "suppose that". */

import { phrases, type Supposing, standsAt } from '../supposing.ts';
import { words } from '../verb-table.ts';

/** Behind these "if" asks, compares or limits: "asked if", "as if", "only if". */
const NO_CONDITION =
  words(`what even only as ask asks asked asking know knows knew known wonder wonders wondered see sees say
  says tell unclear uncertain sure clear check checks doubt doubts question questions`);

/** "If asked", "if not", "if at all": no clause of its own. */
const SHORT = words('asked not any anything so ever at needed necessary possible only');

const MODALS = words("would could might will 'd may must");

/** "May" is a month, "Will" a man. */
const NAMES = words('may will');

/** Verbs that stand first in a condition without "if". */
const INVERTED = words('should were had');

const OPENINGS = phrases(`
  unless
  in case
  in the event
  provided that
  providing that`);

const WONDERING = phrases(`
  assuming
  what if
  suppose
  supposing
  imagine`);

export const ENGLISH_SUPPOSING: Supposing = {
  opens(tokens, at) {
    const text = tokens[at]?.text ?? '';
    if (text === 'if') return !NO_CONDITION.has(tokens[at - 1]?.text ?? '') && !SHORT.has(tokens[at + 1]?.text ?? '');
    return (at === 0 && INVERTED.has(text)) || standsAt(OPENINGS, tokens, at);
  },
  vouching: words('believed trusted true correct accurate confirmed proven verified right credible reliable'),
  follows: ({ text, capital }) => MODALS.has(text) && !(capital && NAMES.has(text)),
  wonders: (clause) => standsAt(WONDERING, clause, 0),
  joints: words('and but or that who which whose because after before while when since as'),
  definite: words('the this these those its his her their'),
};
