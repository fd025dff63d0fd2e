/** English: plurals, and the forms of regular verbs from any of them; common irregular words by list. */

import { EXACT, endings, type Form, families } from './form.ts';

const FAMILIES = families(`
  strike strikes struck striking stricken
  shoot shoots shot shooting
  take takes took taken taking
  send sends sent sending
  hit hits hitting
  say says said saying
  fly flies flew flown flying
  fall falls fell fallen falling
  make makes made making
  give gives gave given giving
  find finds found finding
  hold holds held holding
  lose loses lost losing
  win wins won winning
  begin begins began begun beginning
  break breaks broke broken breaking
  bring brings brought bringing
  build builds built building
  buy buys bought buying
  catch catches caught catching
  come comes came coming
  do does did done doing
  fight fights fought fighting
  get gets got gotten getting
  go goes went gone going
  have has had having
  hear hears heard hearing
  keep keeps kept keeping
  know knows knew known knowing
  lead leads led leading
  leave leaves left leaving
  meet meets met meeting
  pay pays paid paying
  put puts putting
  run runs ran running
  see sees saw seen seeing
  sell sells sold selling
  show shows showed shown showing
  sink sinks sank sunk sinking
  speak speaks spoke spoken speaking
  spread spreads spreading
  stand stands stood standing
  steal steals stole stolen stealing
  teach teaches taught teaching
  tell tells told telling
  think thinks thought thinking
  throw throws threw thrown throwing
  understand understands understood understanding
  withdraw withdraws withdrew withdrawn withdrawing
  write writes wrote written writing
  be is are was were been being
  die dies died dying
  lie lies lied lying
  use uses used using
  new
  news
  man men
  woman women
  child children
  foot feet
  life lives
  knife knives
`);

/** Words whose final s is their own. */
const OWN_S = /(?:ss|us|is|ous|ws|ics|as)$|^(?:series|species|always|perhaps|has|was|does|yes|this|these|those|less)$/;

const PLURAL = endings('- s');
const PLURAL_ES = endings('- s es');
const VERB = endings('- s ed ing');
const VERB_ES = endings('- es ed ing');
const VERB_E = endings('e es ed ing');
const VERB_Y = endings('y ies ied ying');
const HISS = /(?:s|x|z|ch|sh)$/;
const HAS_VOWEL = /[aeiouy]/;

/** Forms by the word's own ending: bombs, bombed, bombing → bomb. */
export function englishForms(folded: string): Form[] {
  const family = FAMILIES.get(folded);
  if (family !== undefined) return [{ stem: '', endings: family }];
  if (folded.length < 3 || /\d/.test(folded)) return [{ stem: folded, endings: EXACT }];
  if (folded.length > 5 && folded.endsWith('ing')) return fromParticiple(folded.slice(0, -3), folded);
  if (folded.length > 4 && folded.endsWith('ied')) return [{ stem: folded.slice(0, -3), endings: VERB_Y }];
  if (folded.length > 4 && folded.endsWith('ed') && !folded.endsWith('eed'))
    return fromParticiple(folded.slice(0, -2), folded);
  if (folded.length > 4 && folded.endsWith('ies')) return [{ stem: folded.slice(0, -3), endings: VERB_Y }];
  if (folded.length > 3 && folded.endsWith('s') && !OWN_S.test(folded)) return fromPlural(folded);
  return fromBase(folded);
}

/** What stands before -ed or -ing may be the verb, lack its e, or have its last consonant doubled. */
function fromParticiple(stem: string, folded: string): Form[] {
  if (stem.length < 3 || !HAS_VOWEL.test(stem)) return [{ stem: folded, endings: PLURAL }];
  const forms: Form[] = [
    { stem, endings: HISS.test(stem) ? VERB_ES : VERB },
    { stem: folded, endings: PLURAL },
  ];
  if (isDoubled(stem) && !/(?:ll|ss)$/.test(stem)) forms.push({ stem: stem.slice(0, -1), endings: PLURAL });
  else if (/[^aeiouwxy]$|u$/.test(stem)) forms.push({ stem, endings: VERB_E });
  return forms;
}

function fromPlural(folded: string): Form[] {
  const base = folded.slice(0, -1);
  if (!base.endsWith('e') || !HISS.test(base.slice(0, -1))) return fromBase(base);
  return [...fromBase(base), ...fromBase(base.slice(0, -1))];
}

function fromBase(base: string): Form[] {
  const last = base.slice(0, -1);
  if (/[^aeiou]y$/.test(base)) return [{ stem: last, endings: VERB_Y }];
  if (/[^eoy]e$/.test(base))
    return [
      { stem: last, endings: VERB_E },
      { stem: base, endings: PLURAL },
    ];
  if (HISS.test(base)) return [{ stem: base, endings: VERB_ES }];
  const forms: Form[] = [{ stem: base, endings: VERB }];
  if (base.endsWith('o')) forms.push({ stem: base, endings: PLURAL_ES });
  if (/[^aeiou][aeiou][bdgklmnprtv]$/.test(base))
    forms.push({ stem: base + base.slice(-1), endings: endings('ed ing') });
  return forms;
}

function isDoubled(stem: string): boolean {
  return stem.at(-1) === stem.at(-2);
}
