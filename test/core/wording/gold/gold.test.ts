import { describe, expect, it } from 'vitest';
import {
  type GoldItem,
  type GoldLang,
  type GoldSentence,
  laterSealedGold,
  newsGold,
  openGold,
  readGold,
  sealedGold,
} from './read-gold.ts';
import { blindItems, sealedItems } from './read-short.ts';

const LANGS: GoldLang[] = ['fr', 'en'];
const SIZE = { fr: 150, en: 120 };
const TOPICS = ['courts', 'economy', 'local', 'politics', 'science', 'sport', 'war'];
const REGISTERS = ['agency', 'caption', 'feature', 'headline', 'live', 'regional', 'social'];
const VOCABULARY = {
  cueType: [
    'saying_verb',
    'according_to',
    'report_noun',
    'relayed_by',
    'publication',
    'quote_scope',
    'tweet_byline',
    'inherited',
  ],
  verbClass: ['neutral', 'accusatory', 'denial', 'admission', 'doubt'],
  hedge: ['epistemic_adverb', 'conditional', 'estimate_noun', 'knowledge_limit', 'distancing', 'approximator', 'wish'],
  certainty: ['intensifier', 'assertive', 'firsthand_claim'],
  evidence: ['video', 'photo', 'satellite', 'document'],
  firstHand: ['yes', 'visual', 'inference', 'no', 'unknown'],
  stance: ['asserts', 'denies', 'doubts', undefined],
};

const all = LANGS.flatMap((lang) => [...readGold(lang), ...newsGold(lang), ...laterSealedGold(lang)]);

/** Every sentence with its item, so that a failure names the item. */
function sentences(): { item: GoldItem; sentence: GoldSentence; said: string }[] {
  return all.flatMap((item) =>
    item.sentences.map((sentence) => ({ item, sentence, said: item.text.slice(sentence.start, sentence.end) })),
  );
}

/** Ids of the items with a sentence for which `wrong` holds. */
function offenders(wrong: (sentence: GoldSentence, said: string, item: GoldItem) => boolean): string[] {
  return sentences()
    .filter(({ item, sentence, said }) => wrong(sentence, said, item))
    .map(({ item }) => item.id);
}

function share(items: GoldItem[], holds: (item: GoldItem) => boolean): number {
  return items.filter(holds).length / items.length;
}

/** Case, accents, digits and punctuation removed: what makes two texts the same to a reader skimming the set. */
function skeleton(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
}

describe('the offsets of the gold set', () => {
  it('cover each text by sentences in order, with only white space between them', () => {
    const broken = all.filter((item) => {
      let at = 0;
      for (const { start, end } of item.sentences) {
        if (start < at || end <= start || item.text.slice(at, start).trim() !== '') return true;
        at = end;
      }
      return at !== item.text.length;
    });
    expect(broken.map((item) => item.id)).toEqual([]);
  });

  it('start and end each sentence on something other than white space', () => {
    expect(offenders((_, said) => said !== said.trim())).toEqual([]);
  });

  it('locate each source, and leave none where the source is null', () => {
    const wrong = offenders(({ attributions }, _, { text }) =>
      attributions.some(({ source, start, end }) =>
        source === null ? start !== null || end !== null : text.slice(start ?? 0, end ?? 0) !== source,
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('locate each hedge in its sentence', () => {
    const wrong = offenders(({ hedges, start, end }, _, { text }) =>
      hedges.some((h) => h.start < start || h.start + h.text.length > end || !text.startsWith(h.text, h.start)),
    );
    expect(wrong).toEqual([]);
  });

  it('cut no word in two', () => {
    const wrong = offenders(({ attributions, hedges }, _, { text }) =>
      [
        ...attributions.flatMap(({ start, end }) => (start === null || end === null ? [] : [start, end])),
        ...hedges.flatMap((h) => [h.start, h.start + h.text.length]),
      ].some((at) => /^[\p{L}\p{N}]{2}$/u.test(text.slice(Math.max(0, at - 1), at + 1))),
    );
    expect(wrong).toEqual([]);
  });

  it('find every cue, certainty, evidence and self-distancing text in its own sentence', () => {
    const wrong = offenders(({ attributions, certainty, evidence, selfDistancing }, said) =>
      [...attributions.map((a) => a.cue), ...[...certainty, ...evidence].map((x) => x.text), selfDistancing].some(
        (text) => text !== null && (text === '' || !said.includes(text)),
      ),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the annotation of the gold set', () => {
  it('uses the vocabulary of the wording signals only', () => {
    const wrong = offenders(
      (s) =>
        s.attributions.some((a) => !VOCABULARY.cueType.includes(a.cueType)) ||
        s.attributions.some((a) => !VOCABULARY.verbClass.includes(a.verbClass)) ||
        s.hedges.some((h) => !VOCABULARY.hedge.includes(h.type)) ||
        s.certainty.some((c) => !VOCABULARY.certainty.includes(c.type)) ||
        s.evidence.some((e) => !VOCABULARY.evidence.includes(e.kind)) ||
        !VOCABULARY.firstHand.includes(s.firstHand) ||
        !VOCABULARY.stance.includes(s.stance),
    );
    expect(wrong).toEqual([]);
  });

  it('never calls a sentence unattributed that has an attribution', () => {
    expect(offenders((s) => s.unattributed && s.attributions.length > 0)).toEqual([]);
  });

  it('calls no question unattributed', () => {
    expect(offenders((s, said) => said.endsWith('?') && s.unattributed)).toEqual([]);
  });

  it('ends each chain with the source and takes each link from the text', () => {
    const wrong = offenders(({ attributions }, _, { text }) =>
      attributions.some(
        ({ chain, source }) => (chain.at(-1) ?? null) !== source || chain.some((link) => !text.includes(link)),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('calls an attribution without a source anonymous', () => {
    expect(offenders((s) => s.attributions.some((a) => a.source === null && !a.anonymous))).toEqual([]);
  });

  it('gives a cue to every attribution but the carried-over ones', () => {
    const carried = ['quote_scope', 'inherited'];
    expect(offenders((s) => s.attributions.some((a) => a.cue === null && !carried.includes(a.cueType)))).toEqual([]);
  });

  it('marks a sentence within a quotation as directly quoted', () => {
    expect(offenders((s) => s.attributions.some((a) => a.cueType === 'quote_scope' && !a.direct))).toEqual([]);
  });

  it('takes a stance exactly where a claim is attributed, denied, doubted or stated', () => {
    const denied = offenders((s) => s.attributions.some((a) => a.verbClass === 'denial') && s.stance !== 'denies');
    const doubted = offenders((s) => s.attributions.some((a) => a.verbClass === 'doubt') && s.stance !== 'doubts');
    const flat = offenders((s) => s.unattributed !== (s.attributions.length === 0 && s.stance !== undefined));
    expect({ denied, doubted, flat }).toEqual({ denied: [], doubted: [], flat: [] });
  });
});

describe('the balance of the gold set', () => {
  it.each(LANGS)('has its size and unique, numbered ids in %s', (lang) => {
    const items = readGold(lang);
    const ids = items.map((_, i) => `${lang}-${String(i + 1).padStart(3, '0')}`);
    expect(items.map((item) => item.id)).toEqual(ids);
    expect(items).toHaveLength(SIZE[lang]);
    expect(items.every((item) => item.lang === lang)).toBe(true);
  });

  it.each(LANGS)('makes a third of the items traps in %s', (lang) => {
    const items = readGold(lang);
    expect(share(items, (item) => item.trap)).toBeCloseTo(1 / 3, 1);
    expect(items.every((item) => item.trap === item.type.startsWith('trap-'))).toBe(true);
  });

  it('opens every English item, and seals as many sentences as a third of them in their place', () => {
    expect(sealedGold('en')).toEqual([]);
    expect(openGold('en')).toHaveLength(SIZE.en + newsGold('en').length);
    expect(sealedItems()).toHaveLength(SIZE.en / 3);
  });

  it('seals a third of the French items, evenly over traps and constructions', () => {
    const items = readGold('fr');
    expect(sealedGold('fr')).toHaveLength(SIZE.fr / 3);
    expect(openGold('fr')).toHaveLength((SIZE.fr * 2) / 3 + newsGold('fr').length);
    expect(
      share(
        items.filter((item) => item.trap),
        (item) => item.sealed,
      ),
    ).toBeCloseTo(1 / 3, 1);
    const lopsided = [...new Set(items.map((item) => item.type))].filter((type) => {
      const ofType = items.filter((item) => item.type === type);
      return Math.abs(ofType.filter((item) => item.sealed).length - ofType.length / 3) > 1;
    });
    expect(lopsided).toEqual([]);
  });

  it.each(LANGS)('gives every topic at least a tenth of the items and none more than a fifth in %s', (lang) => {
    const items = readGold(lang);
    const shares = TOPICS.map((topic) => share(items, (item) => item.topic === topic));
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(0.1);
    expect(Math.max(...shares)).toBeLessThanOrEqual(0.2);
    expect(items.every((item) => TOPICS.includes(item.topic))).toBe(true);
  });

  it.each(LANGS)('has at least three items of each register in %s', (lang) => {
    const items = readGold(lang);
    const rare = REGISTERS.filter((register) => items.filter((item) => item.register === register).length < 3);
    expect(rare).toEqual([]);
    expect(items.every((item) => REGISTERS.includes(item.register))).toBe(true);
  });

  it.each(LANGS)('has attributed, flat, hedged, chained and quoted sentences in number in %s', (lang) => {
    const found = readGold(lang).flatMap((item) => item.sentences);
    const attributions = found.flatMap((sentence) => sentence.attributions);
    expect(attributions.length).toBeGreaterThanOrEqual(60);
    expect(found.filter((sentence) => sentence.unattributed).length).toBeGreaterThanOrEqual(40);
    expect(found.flatMap((sentence) => sentence.hedges).length).toBeGreaterThanOrEqual(15);
    expect(attributions.filter((a) => a.chain.length > 1).length).toBeGreaterThanOrEqual(8);
    expect(attributions.filter((a) => a.direct).length).toBeGreaterThanOrEqual(15);
    expect(found.filter((sentence) => sentence.selfDistancing !== null).length).toBeGreaterThanOrEqual(4);
  });

  it('repeats no text, not even with other figures or punctuation', () => {
    const seen = all.map((item) => skeleton(item.text));
    expect(seen.filter((text, i) => seen.indexOf(text) !== i)).toEqual([]);
  });

  it('varies its typography: both apostrophes, both kinds of quotation marks, and unbreakable spaces', () => {
    const french = readGold('fr')
      .map((item) => item.text)
      .join('\n');
    const english = readGold('en')
      .map((item) => item.text)
      .join('\n');
    for (const sign of ["'", '’', '«\u00a0', '«\u202f', '« ']) expect(french).toContain(sign);
    for (const sign of ["'", '’', '"', '“']) expect(english).toContain(sign);
  });
});

describe('the balance of the later sealed set', () => {
  const later = LANGS.map((lang) => ({ lang, items: laterSealedGold(lang) }));

  it.each(later)('has 60 sealed items with numbered ids in $lang', ({ lang, items }) => {
    const ids = Array.from({ length: 60 }, (_, i) => `${lang}-s${String(i + 1).padStart(2, '0')}`);
    expect(items.map((item) => item.id)).toEqual(ids);
    expect(items.filter((item) => item.lang !== lang || !item.sealed)).toEqual([]);
  });

  it.each(later)('makes a third of the items traps in $lang', ({ items }) => {
    expect(share(items, (item) => item.trap)).toBeCloseTo(1 / 3, 1);
    expect(items.every((item) => item.trap === item.type.startsWith('trap-'))).toBe(true);
  });

  it.each(later)('takes sentences on every subject, none on more than a fifth, in $lang', ({ items }) => {
    const topics = [...TOPICS, 'culture', 'disasters', 'health'];
    expect(items.filter((item) => !topics.includes(item.topic) || !REGISTERS.includes(item.register))).toEqual([]);
    const shares = topics.map((topic) => share(items, (item) => item.topic === topic));
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(0.05);
    expect(Math.max(...shares)).toBeLessThanOrEqual(0.2);
  });

  it.each(later)('has what it is to measure in number in $lang', ({ lang, items }) => {
    const found = items.flatMap((item) => item.sentences);
    const saying = items.filter((item) => item.sentences.some(({ attributions }) => attributions.length > 0));
    const flat = items.filter((item) => item.sentences.some(({ unattributed }) => unattributed));
    expect(saying.length).toBeGreaterThanOrEqual(24);
    expect(flat.length).toBeGreaterThanOrEqual(25);
    expect(found.filter(({ selfDistancing }) => selfDistancing !== null).length).toBeGreaterThanOrEqual(6);
    const hedges = new Set(found.flatMap((sentence) => sentence.hedges.map(({ type }) => type)));
    const lacking = VOCABULARY.hedge.filter((type) => !hedges.has(type));
    expect(lacking).toEqual(lang === 'en' ? ['conditional'] : []);
  });

  it('repeats no sentence of the sets in the shorter form', () => {
    const known = new Set([...LANGS.flatMap(blindItems), ...sealedItems()].map(({ text }) => skeleton(text)));
    const again = later.flatMap(({ items }) => items.filter((item) => known.has(skeleton(item.text))));
    expect(again.map((item) => item.id)).toEqual([]);
  });
});
