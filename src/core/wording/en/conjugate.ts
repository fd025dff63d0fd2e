/** Forms of English verbs: base and -s (present), past, participle, gerund. */

import type { Reading } from '../language.ts';

type Form = readonly [string, Reading['tense'], boolean];

/** Past and participle. */
const IRREGULAR: Readonly<Record<string, readonly [string, string]>> = {
  say: ['said', 'said'],
  tell: ['told', 'told'],
  write: ['wrote', 'written'],
  hold: ['held', 'held'],
  think: ['thought', 'thought'],
  know: ['knew', 'known'],
  speak: ['spoke', 'spoken'],
  swear: ['swore', 'sworn'],
  put: ['put', 'put'],
  find: ['found', 'found'],
  fear: ['feared', 'feared'],
  foretell: ['foretold', 'foretold'],
  retell: ['retold', 'retold'],
  feel: ['felt', 'felt'],
  hear: ['heard', 'heard'],
  see: ['saw', 'seen'],
  read: ['read', 'read'],
  learn: ['learned', 'learned'],
  bet: ['bet', 'bet'],
  forecast: ['forecast', 'forecast'],
  throw: ['threw', 'thrown'],
  begin: ['began', 'begun'],
};

/** Verbs of one syllable, or stressed on the last, that double their consonant. */
const DOUBLING = /^[^aeiou]+[aeiou][bdgmnprt]$|(admit|rebut|quip|refer|concur|infer|aver|regret|submit)$/;

/** All forms of an English verb. Lemmas of several words are written with underscores; their first word is the verb. */
export function* conjugate(lemma: string): Generator<Form> {
  const [verb, ...rest] = lemma.split('_') as [string, ...string[]];
  const tail = rest.length > 0 ? ` ${rest.join(' ')}` : '';
  for (const [form, tense, plural] of formsOf(verb)) yield [form + tail, tense, plural];
}

function* formsOf(verb: string): Generator<Form> {
  const stem = DOUBLING.test(verb) ? verb + verb.at(-1) : verb.replace(/e$/, '');
  const silent = verb.endsWith('e');
  const y = /[^aeiou]y$/.test(verb);
  const regular = y ? `${verb.slice(0, -1)}ied` : `${stem}ed`;
  const [past, participle] = IRREGULAR[verb] ?? [regular, regular];
  yield [verb, 'present', true];
  yield [verb, 'infinitive', false];
  yield [y ? `${verb.slice(0, -1)}ies` : /(s|sh|ch|x|z|o)$/.test(verb) ? `${verb}es` : `${verb}s`, 'present', false];
  yield [past, 'past', false];
  yield [participle, 'participle', false];
  yield [silent && !verb.endsWith('ee') ? `${stem}ing` : `${stem}ing`, 'gerund', false];
}
