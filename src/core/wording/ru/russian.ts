/** Russian: cues of source and caution. Sources are the words behind a preposition or around a verb of report. */

import { lazy } from '../../lazy.ts';
import type { Language } from '../language.ts';
import { NEUTRAL } from '../neutral.ts';
import { compilePatterns } from '../patterns.ts';
import { compileVerbs, firstWords, words } from '../verb-table.ts';
import { VERBS } from './verbs.ts';

const STEM_PEOPLE =
  /^(источник|дипломат|представител|официальн|президент|премьер|министр|глав|директор|журналист|корреспондент|военн|генерал|полковник|депутат|житель|жител|очевид|свидетел|эксперт|аналитик|политик|адвокат|врач|посол|секретар|пресс-секретар|чиновник|боец|ополчен)/;
const STEM_BODIES =
  /^(минист|минобор|мид|правительств|арми|полиц|служб|администрац|генштаб|кремл|ведомств|компани|организац|комитет|штаб|партия|оон|нато|прокуратур|следств)/;
const STEM_OUTLETS = /^(агентств|газет|канал|телеканал|издани|портал|сайт|журнал|радио|сми|ресурс|тасс|интерфакс)/;

/** Masculine past; feminine, neuter, plural and present are listed with it. */
function* forms(lemma: string): Generator<readonly [string, 'past' | 'present', boolean]> {
  const [past, present] = lemma.split('/') as [string, string?];
  const stem = past.replace(/ся$/, '');
  const tail = past.endsWith('ся') ? 'сь' : '';
  yield [past, 'past', false];
  for (const ending of ['а', 'о', 'и']) yield [stem + ending + tail, 'past', ending === 'и'];
  if (!present) return;
  yield [present, 'present', false];
  yield [present.replace(/ет$/, 'ют').replace(/ит$/, 'ят'), 'present', true];
}

export const russian = lazy((): Language => {
  const verbs = compileVerbs(VERBS, forms);
  return {
    ...NEUTRAL,
    tag: 'ru',
    verbs,
    phrasalVerbs: firstWords(verbs),
    patterns: compilePatterns([
      [
        { kind: 'according' },
        'по словам\nпо данным\nпо информации\nпо сведениям\nпо мнению\nпо сообщению\nпо сообщениям\nпо утверждению\nсо ссылкой на\nсогласно заявлению',
      ],
      [{ kind: 'hedge', type: 'distancing' }, 'якобы\nмол\nбудто бы?'],
      [
        { kind: 'hedge', type: 'epistemic_adverb' },
        'предположительно\nвероятно\nпо-видимому\nвидимо\nвозможно\nскорее всего\nпохоже',
      ],
      [{ kind: 'hedge', type: 'knowledge_limit' }, 'насколько известно\nнасколько нам известно'],
      [
        { kind: 'distancing' },
        'не удалось подтвердить|проверить\nне подтверждено|подтверждена|подтверждены независимыми?\nнезависимого подтверждения нет\nнеизвестно правда ли',
      ],
      [{ kind: 'agentless' }, 'сообщается что\nкак сообщается\nкак стало известно'],
      [{ kind: 'report' }, 'ходят слухи\nпо слухам'],
    ]),
    prepositions: words('в во на с со из от до для при о об про за под над через после перед между к ко у по без'),
    and: words('и'),
    of: words(''),
    relatives: words('который которая которое которые кто'),
    subordinators: words('что чтобы если но а когда который которая которое которые где как пока хотя'),
    that: words('что'),
    questions: words('как почему когда где сколько'),
    time: words(
      'вчера сегодня завтра понедельник вторник среду четверг пятницу субботу воскресенье января февраля марта апреля мая июня июля августа сентября октября ноября декабря ранее позже',
    ),
    adverbs: words('также ранее уже официально затем'),
    subjectPronouns: words('он она они мы я вы'),
    negations: words('не ни'),
    clauseWords: words('я мы он она они это не вы'),
    people: (word) => STEM_PEOPLE.test(word),
    institutions: (word) => STEM_BODIES.test(word),
    outlets: (word) => STEM_OUTLETS.test(word),
    untraceable: (word) => /^(источник|жител|житель|очевид|свидетел|сми|чиновник|эксперт)/.test(word),
    speechNouns: (word) => /^(данны|информац|сведени|сообщени|слов)/.test(word),
    claimNouns: new Map(),
    indefinite: words('источник источники один некоторые'),
    alone: words('некоторые многие'),
    citing: words('ссылаясь'),
    bareClause: false,
    inversion: true,
  };
});
