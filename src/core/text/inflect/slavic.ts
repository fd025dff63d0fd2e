/** Russian and Ukrainian: case, number and gender endings on the word's stem (folded: й is и, ё is е, ї is і). */

import { endings, type Form } from './form.ts';

const RU_ADJECTIVE = /(?:ого|его|ому|ему|ыми|ими|ыи|ии|ои|ая|яя|ую|юю|ое|ее|ые|ие|ых|их|ым|им|ом|ем|еи)$/;
const RU_ADJECTIVE_ENDINGS = endings(
  'ыи ии ои ая яя ую юю ое ее ые ие ого его ому ему ым им ом ем ых их ыми ими еи ою а о ы',
);
const RU_NOUN = /(?:ами|ями|иях|иям|ия|ии|ию|ие|ов|ев|еи|ам|ям|ах|ях|ом|ем|ои|а|я|о|е|ы|и|у|ю|ь|и)$/;
const RU_NOUN_ENDINGS = endings(
  '- а я о е ы и у ю ь ом ем ои еи ою ею ам ям ах ях ами ями ов ев ия ии ию ие иеи иям иях иями',
);
const RU_PAST = /(?:л|ла|ло|ли)$/;
const RU_PAST_ENDINGS = endings('л ла ло ли ть в вши');
const RU_INFINITIVE_ENDINGS = endings('ть л ла ло ли ет ют ит ят ат н на но ны нныи нная нное нные нных нного нои');

const UK_ADJECTIVE = /(?:ого|ому|ими|ии|ія|ої|оі|іи|ою|а|е|і|их|им|ім)$/;
const UK_ADJECTIVE_ENDINGS = endings('ии іи а я у ю е є і ого ього ому ьому им ім оі ою іи их іх ими іми');
const UK_NOUN = /(?:ами|ями|ів|ев|ові|еві|ам|ям|ах|ях|ом|ем|ем|ою|ею|ію|ія|іі|и|і|а|я|о|е|у|ю|ь)$/;
const UK_NOUN_ENDINGS = endings(
  '- а я о е є и і у ю ь ом ем єм ою ею єю ам ям ах ях ами ями ів їв ові еві єві ія іі ію ією',
);

/** A noun without ending may look as if it had one: Карабах is no plural. */
const ENDS_IN_CONSONANT = /[бвгджзклмнпрстфхцчшщ]$/;

/** At least this many letters stay: shorter stems would meet other words. */
const LEAST = 3;

/** One form for each part of speech that the word may be: infinitive, past, adjective, noun. */
export function russianForms(folded: string): Form[] {
  if (folded.length < 4) return [{ stem: folded, endings: RU_NOUN_ENDINGS }];
  const infinitive = cut(folded, /(?:ть)$/, LEAST);
  if (infinitive !== null) return [{ stem: infinitive, endings: RU_INFINITIVE_ENDINGS }];
  const past = cut(folded, RU_PAST, LEAST);
  const forms: Form[] = past !== null && past.length < folded.length ? [{ stem: past, endings: RU_PAST_ENDINGS }] : [];
  const adjective = cut(folded, RU_ADJECTIVE, 4);
  if (adjective !== null) forms.push({ stem: adjective, endings: RU_ADJECTIVE_ENDINGS });
  else forms.push({ stem: cut(folded, RU_NOUN, LEAST) ?? folded, endings: RU_NOUN_ENDINGS });
  if (ENDS_IN_CONSONANT.test(folded)) forms.push({ stem: folded, endings: RU_NOUN_ENDINGS });
  return forms;
}

/** As an adjective where it can only be one, else as a noun. */
export function ukrainianForms(folded: string): Form[] {
  if (folded.length < 4) return [{ stem: folded, endings: UK_NOUN_ENDINGS }];
  const adjective = /(?:ии|ія|ого|ому|оі|их|[сцз]ьк[аеіу])$/.test(folded) ? cut(folded, UK_ADJECTIVE, 4) : null;
  if (adjective !== null) return [{ stem: adjective, endings: UK_ADJECTIVE_ENDINGS }];
  const forms: Form[] = [{ stem: cut(folded, UK_NOUN, LEAST) ?? folded, endings: UK_NOUN_ENDINGS }];
  if (ENDS_IN_CONSONANT.test(folded)) forms.push({ stem: folded, endings: UK_NOUN_ENDINGS });
  return forms;
}

/** The word without its ending; null when it has none or too little would stay. */
function cut(folded: string, ending: RegExp, least: number): string | null {
  const at = folded.search(ending);
  return at >= least ? folded.slice(0, at) : null;
}
