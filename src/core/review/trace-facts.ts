/** What is kept of a page for tracing. */

import type { Found, LinkSpan, TextBlock } from '../match/model.ts';
import type { SourceId } from '../pack/model.ts';
import type { Attribution, CueType, WordingSignals } from '../wording/model.ts';
import type { ReadAddress } from './address.ts';
import { canonicalLink } from './canonical-link.ts';
import { creditsIn } from './credit-patterns.ts';
import { subjectKey } from './decisions.ts';
import { type ClaimRef, type Link, MAX_TRACE_CREDITS, MAX_TRACE_LINKS } from './model.ts';
import { namesOneMore, tellsOfOwnEyes } from './own-eyes.ts';
import { passagesOf } from './shingles.ts';
import type { Credit, TraceFacts } from './trace-model.ts';

const MAX_NAME = 200;

/** Cues of outlets and channels that publish, unlike people who merely speak. */
const RELAYING = new Set<CueType>(['relayed_by', 'publication', 'tweet_byline']);

const OUTLET_WORD =
  /\b(?:radio|tv|télé|news|infos?|herald|tribune|times|post|courrier|journal|gazette|agence|agency|presse?|daily|observer|telegraph|dépêche|quotidien|hebdo\w*|magazine|newspaper|site|blog|cha[iî]ne|channel|telegram|portal|portail)\b|\.\p{Ll}{2,}$/iu;

/** What outlets do and people seldom: "rapporte", "révèle", "publishes". */
const PUBLISHING =
  /rapport|publi|rév[èe]l|relat|diffus|relai|écri|report|reveal|carri|wr(?:ote|it)|broadcast|сообщ|bildir|yaz/iu;

const SOURCE_LINE =
  /^(?:(?:sources?|via|kaynak|источник)\s*[:：]\s*(\S.{1,78}?)|via\s+(\p{Lu}.{1,60}?)|\(\s*(?:avec|with|source\s*:)\s+(\S.{1,60}?)\s*\)|avec\s+(\p{Lu}[\p{Lu}\p{N}.]{1,12}))[.\s]*$/iu;

interface Worded {
  found: Found;
  signals: WordingSignals | null;
}

/** `worded` are the findings with the signals of their sentences, `signals` those of all sentences. */
export function traceFacts(
  page: { url: string },
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
  return {
    links: reader.links(),
    credits: [...credits.filter(({ claims }) => claims.length > 0), ...lines].slice(0, MAX_TRACE_CREDITS),
    witnessed: signals.some((each) => tellsOfOwnEyes(reader.sentence(each))) ? told : witnessed(worded),
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
        ...(outlet || OUTLET_WORD.test(name) ? { relayed: true as const } : {}),
        claims,
      }));
  }

  /** "Source: X", "(with X)", "Via X": a line that credits the whole page. */
  sourceLine(text: string, linked: readonly LinkSpan[], claims: ClaimRef[]): Credit[] {
    const name = SOURCE_LINE.exec(text.trim())
      ?.slice(1)
      .find((group) => group !== undefined);
    if (name === undefined) return [];
    const link = linked.length === 1 && linked[0] ? this.#link(linked[0]) : null;
    return [{ name: name.trim(), ...(link ? { link } : {}), relayed: true, claims }];
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
    return cueType === 'according_to' || OUTLET_WORD.test(name) || PUBLISHING.test(cue ?? '');
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
