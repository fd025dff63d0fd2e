/** What is kept of a page for tracing. */

import type { Found, LinkSpan, TextBlock } from '../match/model.ts';
import type { SourceId } from '../pack/model.ts';
import type { Attribution, CueType, WordingSignals } from '../wording/model.ts';
import type { ReadAddress } from './address.ts';
import { canonicalLink } from './canonical-link.ts';
import { creditLine } from './credit-lines.ts';
import { creditsIn, namesIn } from './credit-patterns.ts';
import { subjectKey } from './decisions.ts';
import {
  type ClaimRef,
  type Credit,
  type Link,
  MAX_TRACE_CREDITS,
  MAX_TRACE_LINKS,
  type Mention,
  type TraceFacts,
} from './model.ts';
import { isNewsAgency } from './news-agencies.ts';
import {
  mayBeFromNamed,
  namesOneMore,
  saysOtherwise,
  speaksOfTheNews,
  tellsOfOwnEyes,
  tellsWhatItWasTold,
} from './own-eyes.ts';
import { passagesOf } from './shingles.ts';

const MAX_NAME = 200;

/** Cues of outlets and channels that publish, unlike people who merely speak. */
const RELAYING = new Set<CueType>(['relayed_by', 'publication', 'tweet_byline']);

const OUTLET_WORD =
  /\b(?:radio|tv|télé|news|infos?|herald|tribune|times|post|courrier|journal|gazette|agence|agency|presse?|daily|observer|telegraph|dépêche|quotidien|hebdo\w*|magazine|newspaper|site|blog|cha[iî]ne|channel|telegram|portal|portail)\b|\.\p{Ll}{2,}$/iu;

/** What outlets do and people seldom: "rapporte", "révèle", "publishes". */
const PUBLISHING =
  /rapport|publi|rév[èe]l|relat|diffus|relai|écri|report|reveal|carri|wr(?:ote|it)|broadcast|сообщ|bildir|yaz/iu;

interface Worded {
  found: Found;
  signals: WordingSignals | null;
}

interface Told {
  url: string;
  outlet: string | null;
  publishers: readonly string[];
  authors: readonly string[];
}

/** `worded` are the findings with the signals of their sentences, `signals` those of all sentences. */
export function traceFacts(
  page: Told,
  blocks: readonly TextBlock[],
  worded: readonly Worded[],
  signals: readonly WordingSignals[],
  readAddress: ReadAddress,
): TraceFacts {
  const reader = new FactReader(canonicalLink(page.url, readAddress), blocks, readAddress);
  const claimsOf = claimsBySentence(worded);
  const credits = signals.flatMap((each, at) =>
    reader.credits(
      each,
      claimsOf.get(each) ?? [],
      [signals[at - 1], signals[at + 1]].flatMap((next) => nearby(claimsOf, next)),
    ),
  );
  const told = unique([...claimsOf.values()].flat());
  const lines = blocks.flatMap(({ text, linked }) => reader.sourceLine(text, linked ?? [], told));
  const written = page.authors.filter(isNewsAgency).map((name): Credit => ({ name, relayed: true, claims: told }));
  const mentions = signals.flatMap((each, at) => {
    const beside = [signals[at - 1], signals[at + 1]].flatMap((next) => nearby(claimsOf, next));
    return reader.mentions(each, claimsOf.get(each) ?? [], beside, credits);
  });
  const own = [page.outlet, ...page.publishers].filter((name) => name !== null);
  const saw = (each: WordingSignals) =>
    tellsOfOwnEyes(reader.sentence(each)) || tellsWhatItWasTold(reader.sentence(each), own);
  return {
    links: reader.links(),
    credits: [...credits.filter(({ claims }) => claims.length > 0), ...lines, ...written].slice(0, MAX_TRACE_CREDITS),
    ...(mentions.length > 0 ? { mentions: mentions.slice(0, MAX_TRACE_CREDITS) } : {}),
    witnessed: signals.some(saw) ? told : witnessed(worded),
    passages: passagesOf(blocks),
  };
}

/** Claims that the wording reader takes for told at first hand. */
function witnessed(worded: readonly Worded[]): ClaimRef[] {
  return unique(worded.flatMap(({ found, signals }) => (signals?.firstHand === 'yes' ? [refOf(found)] : [])));
}

class FactReader {
  readonly #self: Link | null;
  readonly #blocks: ReadonlyMap<number, TextBlock>;
  readonly #readAddress: ReadAddress;

  constructor(self: Link | null, blocks: readonly TextBlock[], readAddress: ReadAddress) {
    this.#self = self;
    this.#blocks = new Map(blocks.map((block) => [block.id, block]));
    this.#readAddress = readAddress;
  }

  sentence({ block, sentence }: WordingSignals): string {
    return this.#blocks.get(block)?.text.slice(sentence.start, sentence.end) ?? '';
  }

  links(): Link[] {
    const all = [...this.#blocks.values()].flatMap(({ linked = [] }) => linked.map((each) => this.#link(each)));
    return [...new Set(all.filter((each) => each !== null))].slice(0, MAX_TRACE_LINKS);
  }

  /**
   * Named sources of a sentence, and links of a sentence that tells a claim even where it names nobody. A source
   * named in a sentence beside one that tells a claim ("It was agency X that reported it.") stands for that one.
   */
  credits(signals: WordingSignals, claims: ClaimRef[], beside: ClaimRef[]): Credit[] {
    if (saysOtherwise(this.sentence(signals))) return [];
    const about = claims.length > 0 || namesOneMore(this.sentence(signals)) ? claims : unique(beside);
    const said = signals.attributions.flatMap((each) => this.#credit(each, signals, about));
    const named = about.length === 0 ? said : [...said, ...this.#phrased(signals, about, said)];
    if (claims.length === 0) return named;
    const known = new Set(named.map(({ link }) => link));
    const bare = this.#linksIn(signals).filter(({ link }) => !known.has(link));
    return [...named, ...bare.map(({ link, text }) => ({ name: text, link, claims, bare: true as const }))];
  }

  /** Names in set phrases, beyond those that the wording reader has found. */
  #phrased(signals: WordingSignals, claims: ClaimRef[], said: readonly Credit[]): Credit[] {
    const known = said.map(({ name }) => name.toLowerCase());
    return creditsIn(this.sentence(signals))
      .filter(({ name }) => !known.some((each) => each.includes(name.toLowerCase())))
      .map(({ name, outlet }) => ({
        name,
        ...(outlet || isNewsAgency(name) || OUTLET_WORD.test(name) ? { relayed: true as const } : {}),
        claims,
      }));
  }

  /** Names of which only the batch can tell whether they are outlets, where claims are told or their source is. */
  mentions(signals: WordingSignals, claims: ClaimRef[], beside: ClaimRef[], known: readonly Credit[]): Mention[] {
    const sentence = this.sentence(signals);
    const about = claims.length > 0 ? claims : speaksOfTheNews(sentence) ? unique(beside) : [];
    if (about.length === 0 || !mayBeFromNamed(sentence)) return [];
    const names = namesIn(sentence).filter((name) => !known.some((credit) => credit.name.includes(name)));
    return names.map((name) => ({ name: name.slice(0, MAX_NAME), claims: about }));
  }

  /** A line, or the beginning of one, that credits the whole page; see `creditLine`. */
  sourceLine(text: string, linked: readonly LinkSpan[], claims: ClaimRef[]): Credit[] {
    const link = linked.length === 1 && linked[0] ? this.#link(linked[0]) : null;
    return creditLine(text).map(({ name, outlet }) => ({
      name,
      ...(link ? { link } : {}),
      ...(outlet ? { relayed: true as const } : {}),
      claims,
    }));
  }

  /** Of a chain ("X, quoted by Y") the page relies on the outermost; what is behind it is that one's affair. */
  #credit(attribution: Attribution, signals: WordingSignals, claims: ClaimRef[]): Credit[] {
    const { attributedTo, chain, chainIds, cueType, anonymous } = attribution;
    const name = chain.length > 1 ? chain[0] : attributedTo;
    if (!name || (anonymous && chain.length < 2)) return [];
    const sourceId = (chain.length > 1 ? chainIds[0] : attribution.sourceId) as SourceId | null | undefined;
    const link = this.#linkOf(attribution, signals);
    const relayed = chain.length > 1 || RELAYING.has(cueType) || this.#isOutlet(name, attribution, signals);
    return [
      {
        name: name.slice(0, MAX_NAME),
        ...(sourceId ? { sourceId } : {}),
        ...(link ? { link } : {}),
        ...(relayed ? { relayed } : {}),
        claims,
      },
    ];
  }

  /**
   * A proper name that others go by ("according to Erevan"), that publishes, or that is called what outlets are
   * called. Who merely said something to somebody may have said it to several, each on their own.
   */
  #isOutlet(name: string, { cueType, cue, start }: Attribution, signals: WordingSignals): boolean {
    const opens = start === signals.sentence.start;
    const words = name.split(/[\s'’]+/u);
    const isProper = words.some((word, at) => /^\p{Lu}/u.test(word) && !(opens && at === 0));
    if (!isProper && !/\.\p{Ll}{2,}$/u.test(name)) return false;
    return isNewsAgency(name) || cueType === 'according_to' || OUTLET_WORD.test(name) || PUBLISHING.test(cue ?? '');
  }

  /** The link behind the source's name or its cue, else the only link of the sentence. */
  #linkOf({ linked, start, end, block, cueSpan }: Attribution, signals: WordingSignals): Link | null {
    if (!linked) return null;
    const spans = [start === undefined || end === undefined ? null : { start, end }, cueSpan];
    const here = this.#blocks.get(block ?? signals.block)?.linked ?? [];
    for (const span of spans) {
      const behind = span && here.find((each) => each.start < span.end && span.start < each.end);
      const link = behind && this.#link(behind);
      if (link) return link;
    }
    const links = this.#linksIn(signals);
    return links.length === 1 ? (links[0]?.link ?? null) : null;
  }

  #linksIn({ block, sentence }: WordingSignals): { link: Link; text: string }[] {
    const { text = '', linked = [] } = this.#blocks.get(block) ?? {};
    return linked.flatMap((each) => {
      const link = each.start < sentence.end && sentence.start < each.end ? this.#link(each) : null;
      return link ? [{ link, text: text.slice(each.start, each.end).slice(0, MAX_NAME) }] : [];
    });
  }

  /** Null for links to the page itself. */
  #link({ href }: LinkSpan): Link | null {
    const link = canonicalLink(href, this.#readAddress);
    return link === this.#self ? null : link;
  }
}

function claimsBySentence(worded: readonly Worded[]): Map<WordingSignals, ClaimRef[]> {
  const claims = new Map<WordingSignals, ClaimRef[]>();
  for (const { found, signals } of worded) {
    if (signals && found.kind === 'match') claims.set(signals, unique([...(claims.get(signals) ?? []), refOf(found)]));
  }
  return claims;
}

function nearby(claims: ReadonlyMap<WordingSignals, ClaimRef[]>, signals: WordingSignals | undefined): ClaimRef[] {
  return (signals && claims.get(signals)) ?? [];
}

function refOf({ pack, claim }: Found): ClaimRef {
  return { pack, claim };
}

function unique(claims: readonly ClaimRef[]): ClaimRef[] {
  return [...new Map(claims.map((claim) => [subjectKey(claim), claim])).values()];
}
