/** Third-person forms, participles, gerund and infinitive of French verbs. */

import type { Reading } from '../language.ts';

type Form = readonly [string, Reading['tense'], boolean];

/** present 3s, present 3p, imperfect 3s, simple past 3s, simple past 3p, future 3s, participle, gerund. */
type Parts = readonly [string, string, string, string, string, string, string, string];

/** Endings behind which a verb is conjugated like the model; the longest that fits counts. */
const IRREGULAR: Readonly<Record<string, Parts>> = {
  dire: ['dit', 'disent', 'disait', 'dit', 'dirent', 'dira', 'dit', 'disant'],
  crire: ['crit', 'crivent', 'crivait', 'crivit', 'crivirent', 'crira', 'crit', 'crivant'],
  naître: ['naît', 'naissent', 'naissait', 'nut', 'nurent', 'naîtra', 'nu', 'naissant'],
  mettre: ['met', 'mettent', 'mettait', 'mit', 'mirent', 'mettra', 'mis', 'mettant'],
  tenir: ['tient', 'tiennent', 'tenait', 'tint', 'tinrent', 'tiendra', 'tenu', 'tenant'],
  venir: ['vient', 'viennent', 'venait', 'vint', 'vinrent', 'viendra', 'venu', 'venant'],
  mentir: ['ment', 'mentent', 'mentait', 'mentit', 'mentirent', 'mentira', 'menti', 'mentant'],
  sentir: ['sent', 'sentent', 'sentait', 'sentit', 'sentirent', 'sentira', 'senti', 'sentant'],
  prendre: ['prend', 'prennent', 'prenait', 'prit', 'prirent', 'prendra', 'pris', 'prenant'],
  endre: ['end', 'endent', 'endait', 'endit', 'endirent', 'endra', 'endu', 'endant'],
  ondre: ['ond', 'ondent', 'ondait', 'ondit', 'ondirent', 'ondra', 'ondu', 'ondant'],
  aindre: ['aint', 'aignent', 'aignait', 'aignit', 'aignirent', 'aindra', 'aint', 'aignant'],
  clure: ['clut', 'cluent', 'cluait', 'clut', 'clurent', 'clura', 'clu', 'cluant'],
  rire: ['rit', 'rient', 'riait', 'rit', 'rirent', 'rira', 'ri', 'riant'],
  vouloir: ['veut', 'veulent', 'voulait', 'voulut', 'voulurent', 'voudra', 'voulu', 'voulant'],
  savoir: ['sait', 'savent', 'savait', 'sut', 'surent', 'saura', 'su', 'sachant'],
  croire: ['croit', 'croient', 'croyait', 'crut', 'crurent', 'croira', 'cru', 'croyant'],
  voir: ['voit', 'voient', 'voyait', 'vit', 'virent', 'verra', 'vu', 'voyant'],
  faire: ['fait', 'font', 'faisait', 'fit', 'firent', 'fera', 'fait', 'faisant'],
  duire: ['duit', 'duisent', 'duisait', 'duisit', 'duisirent', 'duira', 'duit', 'duisant'],
};

/** Like "finir". */
const SECOND_GROUP: Parts = ['it', 'issent', 'issait', 'it', 'irent', 'ira', 'i', 'issant'];

/** Lemmas of several words are written with underscores; their first word is the verb. */
export function* conjugate(lemma: string): Generator<Form> {
  const [verb, ...rest] = lemma.split('_') as [string, ...string[]];
  const tail = rest.length > 0 ? ` ${rest.join(' ')}` : '';
  for (const parts of partsOf(verb))
    for (const [form, tense, plural] of formsOf(parts)) yield [form + tail, tense, plural];
  yield [verb + tail, 'infinitive', false];
}

function* formsOf([p3, p6, imperfect, past, pasts, future, participle, gerund]: Parts): Generator<Form> {
  yield [p3, 'present', false];
  yield [p6, 'present', true];
  yield [imperfect, 'imperfect', false];
  yield [`${imperfect.slice(0, -3)}aient`, 'imperfect', true];
  yield [past, 'past', false];
  yield [pasts, 'past', true];
  yield [future, 'future', false];
  yield [`${future.slice(0, -1)}ont`, 'future', true];
  yield [`${future.slice(0, -1)}ait`, 'conditional', false];
  yield [`${future.slice(0, -1)}aient`, 'conditional', true];
  const masculine = /s$/.test(participle) ? [participle] : [participle, `${participle}s`];
  for (const form of [...masculine, `${participle}e`, `${participle}es`])
    yield [form, 'participle', form.endsWith('s')];
  yield [gerund, 'gerund', false];
}

function* partsOf(lemma: string): Generator<Parts> {
  const model = Object.entries(IRREGULAR)
    .filter(([ending]) => lemma.endsWith(ending))
    .sort(([a], [b]) => b.length - a.length)[0];
  if (model) yield behind(lemma.slice(0, -model[0].length), model[1]);
  else if (lemma.endsWith('er')) yield* firstGroup(lemma.slice(0, -2));
  else if (lemma.endsWith('ir')) yield behind(lemma.slice(0, -2), SECOND_GROUP);
}

/** The same parts with a stem before each. */
function behind(stem: string, [p3, p6, imperfect, past, pasts, future, participle, gerund]: Parts): Parts {
  return [
    stem + p3,
    stem + p6,
    stem + imperfect,
    stem + past,
    stem + pasts,
    stem + future,
    stem + participle,
    stem + gerund,
  ];
}

function* firstGroup(stem: string): Generator<Parts> {
  const soft = softened(stem);
  for (const strong of strongStems(stem)) {
    const future = /é[^aeiouy]*u?$/.test(stem) ? stem : strong;
    yield [
      `${strong}e`,
      `${strong}ent`,
      `${soft}ait`,
      `${soft}a`,
      `${stem}èrent`,
      `${future}era`,
      `${stem}é`,
      `${soft}ant`,
    ];
  }
}

/** The stem before a and o: annonç-a, juge-a. */
function softened(stem: string): string {
  if (stem.endsWith('c')) return `${stem.slice(0, -1)}ç`;
  return stem.endsWith('g') ? `${stem}e` : stem;
}

/** The stem before a silent e: suggèr-e, rappell-e, soulèv-e, emploi-e; two where both are in use. */
function strongStems(stem: string): string[] {
  if (/[ou]y$/.test(stem)) return [`${stem.slice(0, -1)}i`];
  if (/ay$/.test(stem)) return [stem, `${stem.slice(0, -1)}i`];
  if (/(appel|jet)$/.test(stem)) return [stem + stem.at(-1)];
  const acute = /é([^aeiouyé]+u?)$/.exec(stem);
  if (acute) return [`${stem.slice(0, acute.index)}è${acute[1]}`];
  const mute = /(?<!e)e([lmnpstv])$/.exec(stem);
  return mute ? [`${stem.slice(0, mute.index)}è${mute[1]}`] : [stem];
}
