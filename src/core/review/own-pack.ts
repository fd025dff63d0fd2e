/** The pack of one's own that added claims go to: an ordinary pack, to be used at once, exported and linted. */

import { toDay } from '../pack/day.ts';
import { MAX_QUOTE_LENGTH } from '../pack/limits.ts';
import type { ClaimPack, Day } from '../pack/model.ts';
import { type ParseResult, parsePack } from '../pack/parse-pack.ts';
import { fold } from '../text/fold.ts';
import type { ReadAddress } from './address.ts';
import { type ClaimDraft, matcherOf } from './draft-claim.ts';
import { isNewsAgency } from './news-agencies.ts';

export const OWN_PACK_ID = 'own-claims';

export interface Author {
  today: Day;
  alias: string;
  readAddress: ReadAddress;
}

/** The next version of the pack with a claim and its first report; a new pack where there is none yet. */
export function addClaim(pack: ClaimPack | null, draft: ClaimDraft, author: Author): ParseResult {
  const base = pack ?? emptyPack(author);
  const sources = new SourceList(base.sources, author.readAddress);
  const id = freeId(slugOf(draft.phrase), new Set(base.claims.map((claim) => claim.id as string)));
  const by = sources.ofPage(draft);
  const cites = draft.cites.map((name) => sources.named(name)).filter((cited) => cited !== by);
  const quote = draft.quote.length > 0 && draft.quote.length <= MAX_QUOTE_LENGTH;
  const report = {
    id: freeId(`${id}-${by}`, new Set([...base.reports.map((each) => each.id as string), ...sources.ids])),
    claim: id,
    by,
    at: toDay(draft.date) ?? author.today,
    ...(toDay(draft.date) ? {} : { dateApprox: true }),
    stance: draft.stance,
    basis: cites.length > 0 ? 'cites' : 'unstated',
    ...(cites.length > 0 ? { cites } : {}),
    ...(quote ? { quote: { text: draft.quote, lang: draft.lang } } : {}),
    url: draft.url,
    accessed: author.today,
  };
  const text = Object.fromEntries(Object.entries(draft.text).filter(([, each]) => each.trim() !== ''));
  const what = { fr: 'Affirmation ajoutée', en: 'Claim added' };
  return parsePack({
    ...base,
    version: String(Number(base.version) + 1),
    updated: laterOf(author.today, base.updated),
    languages: [...new Set([...base.languages, ...Object.keys(text)])],
    sources: sources.list,
    claims: [...base.claims, { id, text, checkable: 'fact', matchers: [matcherOf(draft)] }],
    reports: [...base.reports, report],
    changes: [...base.changes, { at: author.today, claim: id, what, by: author.alias }],
  });
}

function laterOf(a: Day, b: Day): Day {
  return [a, b].sort().at(-1) ?? a;
}

/** Addresses under `.invalid`, which lead nowhere by definition (RFC 2606), until the pack is published. */
function emptyPack({ today, alias }: Author) {
  return {
    format: 'claim-pack/1',
    id: OWN_PACK_ID,
    version: '0',
    updated: today,
    title: { fr: 'Mes affirmations', en: 'My claims' },
    languages: [] as string[],
    maintainer: { name: alias, contact: alias },
    licence: 'CC-BY-4.0',
    correctionsUrl: 'https://own-claims.invalid/corrections',
    methodUrl: 'https://own-claims.invalid/method',
    note: {
      fr: 'Affirmations ajoutées depuis la revue de liens. Avant de publier ce dossier : adresses, contact et licence à compléter.',
      en: 'Claims added from the review of links. Before this pack is published: addresses, contact and licence to be completed.',
    },
    sources: [] as ClaimPack['sources'],
    claims: [] as ClaimPack['claims'],
    reports: [] as ClaimPack['reports'],
    changes: [] as ClaimPack['changes'],
  };
}

class SourceList {
  readonly list: object[];
  readonly ids: Set<string>;
  readonly #byName = new Map<string, string>();
  readonly #byDomain = new Map<string, string>();

  readonly #readAddress: ReadAddress;

  constructor(sources: ClaimPack['sources'], readAddress: ReadAddress) {
    this.#readAddress = readAddress;
    this.list = [...sources];
    this.ids = new Set(sources.map(({ id }) => id));
    for (const { id, name, aliases = [], domains = [] } of sources) {
      for (const each of [...Object.values(name), ...aliases]) this.#byName.set(nameKey(each), id);
      for (const domain of domains) this.#byDomain.set(domain, id);
    }
  }

  /** The outlet that a passage stands in. */
  ofPage({ outlet, url }: ClaimDraft): string {
    const domain = (this.#readAddress(url)?.hostname ?? '').replace(/^www\./, '');
    const name = outlet.trim() || domain;
    const known = this.#byDomain.get(domain) ?? this.#byName.get(nameKey(name));
    return known ?? this.#add(name, { kind: 'website', ...(domain.includes('.') ? { domains: [domain] } : {}) });
  }

  /** Somebody it names. What kind of source that is, the pack's author says. */
  named(name: string): string {
    const kind = isNewsAgency(name) ? 'news_agency' : 'website';
    return this.#byName.get(nameKey(name)) ?? this.#add(name, { kind });
  }

  #add(name: string, more: object): string {
    const id = freeId(slugOf(name), this.ids);
    this.ids.add(id);
    this.#byName.set(nameKey(name), id);
    this.list.push({ id, name: { und: name }, ...more });
    return id;
  }
}

function nameKey(name: string): string {
  return fold(name).text.trim();
}

/** `pont-de-tilmont`; `x` for what has no letters. */
function slugOf(text: string): string {
  return nameKey(text).replaceAll(' ', '-').slice(0, 40) || 'x';
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const id = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken.has(id)) return id;
  }
}
