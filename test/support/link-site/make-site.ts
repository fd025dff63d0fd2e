/** A batch of pages on invented stories: who relies on whom is known because it was drawn. */

import type { ClaimId, ClaimPack } from '../../../src/core/pack/model.ts';
import { matcherPack } from '../matcher-pack.ts';
import { Random } from './random.ts';
import { FILLERS, STORIES, type Story } from './stories.ts';

export type PageKind = 'original' | 'relay' | 'silent copy' | 'agency relay' | 'denial' | 'unrelated';

export interface SitePage {
  url: string;
  html: string;
  kind: PageKind;
  outlet: string;
  /** The claim it tells or denies. */
  claim: string | null;
  /** The page that it goes back to in the end; for an original itself, for agency relays the agency's name. */
  origin: string | null;
}

export interface Site {
  pages: SitePage[];
  pack: ClaimPack;
}

interface Outlet {
  name: string;
  host: string;
}

export interface SiteSize {
  stories: number;
  relays: number;
  copies: number;
  denials: number;
  agency: number;
  unrelated: number;
}

/** About 450 pages; with the odd ones, 500. */
export const WHOLE_SITE: SiteSize = { stories: 14, relays: 15, copies: 6, denials: 2, agency: 2, unrelated: 60 };

export function makeSite(seed: number, size: SiteSize = WHOLE_SITE): Site {
  return new SiteMaker(new Random(seed), size).make();
}

const DAY = 86_400_000;
const START = Date.UTC(2025, 8, 1, 6);

class SiteMaker {
  readonly #random: Random;
  readonly #size: SiteSize;
  readonly #names = new Set<string>();
  readonly #pages: SitePage[] = [];
  readonly #claims: Parameters<typeof matcherPack>[0] = {};
  #count = 0;

  constructor(random: Random, size: SiteSize) {
    this.#random = random;
    this.#size = size;
  }

  make(): Site {
    for (let number = 0; number < this.#size.stories; number++) {
      this.#tell(STORIES[number % STORIES.length] as Story, `claim-${number}`);
    }
    for (let number = 0; number < this.#size.unrelated; number++) this.#unrelated();
    return { pages: this.#random.shuffled(this.#pages), pack: matcherPack(this.#claims, [], 'drawn') };
  }

  #tell(story: Story, claim: string): void {
    const random = this.#random;
    const place = this.#name();
    const fill = (text: string) => text.replaceAll('{place}', place).replaceAll('{n}', String(3 + random.below(80)));
    this.#claims[claim as ClaimId] = {
      since: '2025-01-01',
      matchers: [{ lang: story.lang, phrase: fill(story.phrase), near: [story.near], within: 'sentence' }],
    };
    const began = START + random.below(20) * DAY;
    const originals = random.shuffled(story.tellings).map((telling, at) => {
      const outlet = this.#outlet(story.lang);
      const told = telling.map(fill);
      const time = began + at * random.below(3) * DAY * 0.4 + random.below(5) * 3_600_000;
      const url = this.#add({
        kind: 'original',
        outlet,
        claim,
        story,
        time,
        paragraphs: paragraphs(told, random),
        origin: null,
      });
      return { url, outlet, told, time };
    });
    const citable = originals.map((original) => ({ ...original, origin: original.url }));
    for (let number = 0; number < this.#size.relays; number++) {
      const cited = random.pick(citable);
      const outlet = this.#outlet(story.lang);
      const time = cited.time + (1 + random.below(40)) * 3_600_000;
      const url = this.#add({
        kind: 'relay',
        outlet,
        claim,
        story,
        time,
        ...this.#relay(story, fill, cited),
        origin: cited.origin,
      });
      if (random.next() < 0.3) citable.push({ url, outlet, told: [], time, origin: cited.origin });
    }
    for (let number = 0; number < this.#size.copies; number++) this.#copy(story, claim, random.pick(originals));
    for (let number = 0; number < this.#size.denials; number++) this.#deny(story, claim, fill, began);
    const agency = this.#outlet(story.lang);
    for (let number = 0; number < this.#size.agency; number++) {
      const told = this.#relay(story, fill, { url: null, outlet: agency });
      const time = began + random.below(60) * 3_600_000;
      this.#add({
        kind: 'agency relay',
        outlet: this.#outlet(story.lang),
        claim,
        story,
        time,
        ...told,
        origin: agency.name,
      });
    }
  }

  /** Names its source in the first sentence, in one of its own, or in a last line; by name, by link, or both. */
  #relay(story: Story, fill: (text: string) => string, cited: { url: string | null; outlet: Outlet }) {
    const random = this.#random;
    const isFrench = story.lang === 'fr';
    const named =
      cited.url && random.next() < 0.6
        ? `<a href="${tracked(cited.url, random)}">${cited.outlet.name}</a>`
        : cited.outlet.name;
    const [first = '', ...rest] = story.relays.map(fill);
    const place = random.below(4);
    const inside = isFrench
      ? ['selon', 'd’après', 'rapporte', 'indique']
      : ['according to', 'reports', 'says', 'according to'];
    const lead =
      place < 2 ? first.replace('{credit}', `${random.pick(inside)} ${named}`) : first.replace(/, \{credit\}/, '');
    const own = isFrench ? `C’est ce que rapporte ${named}.` : `The news was first reported by ${named}.`;
    const body = [...random.shuffled(rest).slice(0, 2), ...random.shuffled(FILLERS[story.lang]).slice(0, 2)];
    const text = [place === 2 ? `${lead} ${own}` : lead, ...body];
    const last = place === 3 ? [isFrench ? `Source : ${named}` : `Source: ${named}`] : [];
    return { paragraphs: [...text.slice(0, 1), text.slice(1, 3).join(' '), text.slice(3).join(' '), ...last] };
  }

  /** Most sentences of an original, some with a word changed, without a word about where they are from. */
  #copy(story: Story, claim: string, original: { url: string; told: string[]; time: number }): void {
    const random = this.#random;
    const [first = '', ...rest] = original.told;
    const kept = rest.filter(() => random.next() < 0.75);
    const copied = kept.length > 1 ? kept : rest;
    const told = [first, ...copied.map((sentence) => (random.next() < 0.3 ? edited(sentence, random) : sentence))];
    const idle = random.next() < 0.5 ? [random.pick(FILLERS[story.lang])] : [];
    const time = original.time + (1 + random.below(60)) * 3_600_000;
    const outlet = this.#outlet(story.lang);
    this.#add({
      kind: 'silent copy',
      outlet,
      claim,
      story,
      time,
      paragraphs: paragraphs([...told, ...idle], random),
      origin: original.url,
    });
  }

  #deny(story: Story, claim: string, fill: (text: string) => string, began: number): void {
    const told = [...story.denial.map(fill), this.#random.pick(FILLERS[story.lang])];
    const time = began + this.#random.below(90) * 3_600_000;
    this.#add({
      kind: 'denial',
      outlet: this.#outlet(story.lang),
      claim,
      story,
      time,
      paragraphs: told,
      origin: null,
      plainTitle: true,
    });
  }

  #unrelated(): void {
    const lang = this.#random.pick(['fr', 'en'] as const);
    const told = this.#random.shuffled(FILLERS[lang]).slice(0, 5);
    const time = START + this.#random.below(30) * DAY;
    this.#add({
      kind: 'unrelated',
      outlet: this.#outlet(lang),
      claim: null,
      story: { lang },
      time,
      paragraphs: told,
      origin: null,
      plainTitle: true,
    });
  }

  #add(page: {
    kind: PageKind;
    outlet: Outlet;
    claim: string | null;
    story: Pick<Story, 'lang'>;
    time: number;
    paragraphs: string[];
    origin: string | null;
    plainTitle?: boolean;
  }): string {
    this.#count += 1;
    const { kind, outlet, claim, story, time, origin } = page;
    const url = `http://${outlet.host}/${story.lang}/${this.#count}-${kind.replaceAll(' ', '-')}`;
    const html = this.#html(page.paragraphs, outlet, story.lang, time, url);
    this.#pages.push({
      url,
      html,
      kind,
      outlet: outlet.name,
      claim,
      origin: origin ?? (kind === 'original' ? url : null),
    });
    return url;
  }

  #html(told: readonly string[], outlet: Outlet, lang: 'fr' | 'en', time: number, url: string): string {
    const stamp = new Date(time).toISOString();
    const head = this.#random.pick([
      `<meta property="article:published_time" content="${stamp}"><meta property="og:site_name" content="${outlet.name}">`,
      `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', datePublished: stamp, publisher: { name: outlet.name } })}</script>`,
    ]);
    const title = `${lang === 'fr' ? 'Édition' : 'Edition'} ${this.#count}`;
    const menu = Array.from(
      { length: 6 },
      (_, at) =>
        `<li><a href="/rubrique-${at}">${this.#random.pick(FILLERS[lang]).split(' ').slice(0, 2).join(' ')}</a></li>`,
    );
    return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title>${head}<link rel="canonical" href="${url}"></head>
<body><header><nav><ul>${menu.join('')}</ul></nav></header><main><article><h1>${title}</h1>${told.map((text) => `<p>${text}</p>`).join('\n')}</article></main>
<footer><p>© ${outlet.name}</p></footer></body></html>`;
  }

  #outlet(lang: 'fr' | 'en'): Outlet {
    const name = this.#name();
    const shapes =
      lang === 'fr'
        ? ['Radio {x}', '{x} Infos', 'Le Courrier de {x}', '{x}']
        : ['The {x} Herald', '{x} News', 'Radio {x}', '{x}'];
    return { name: this.#random.pick(shapes).replace('{x}', name), host: `www.${name.toLowerCase()}.example` };
  }

  /** A word that no language has. */
  #name(): string {
    const random = this.#random;
    for (;;) {
      const syllables = Array.from({ length: 3 }, () =>
        random.pick(['va', 'dro', 'mel', 'tor', 'bri', 'zan', 'quo', 'lum', 'fer', 'gos', 'nil', 'pra']),
      );
      const word = syllables.join('') + random.pick(['x', 'n', 'r', 'll', 'th']);
      const name = (word[0] ?? '').toUpperCase() + word.slice(1);
      if (this.#names.has(name)) continue;
      this.#names.add(name);
      return name;
    }
  }
}

/** Sentences in paragraphs of one to three. */
function paragraphs(sentences: readonly string[], random: Random): string[] {
  const parts: string[] = [];
  for (let at = 0; at < sentences.length; ) {
    const count = 1 + random.below(3);
    parts.push(sentences.slice(at, at + count).join(' '));
    at += count;
  }
  return parts;
}

/** With one word left out. */
function edited(sentence: string, random: Random): string {
  const words = sentence.split(' ');
  if (words.length < 12) return sentence;
  words.splice(8 + random.below(words.length - 10), 1);
  return words.join(' ');
}

function tracked(url: string, random: Random): string {
  return random.pick([url, `${url}?utm_source=relay`, `${url}/`, `${url}#suite`]);
}
