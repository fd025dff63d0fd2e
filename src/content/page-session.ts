/** All that is done with one document: it is read, watched, shown to the reader, and asked and told about. */

import { translator } from '../core/findings/translator.ts';
import type { TextBlock } from '../core/match/model.ts';
import { askBackground, type ContentApi, type Display, type MatchReply, type PageClaims } from '../platform/api.ts';
import type { Handlers } from '../platform/messages.ts';
import { extensionIsAlive } from '../platform/native-runtime.ts';
import type { Speech } from '../ui/speech.ts';
import { blocksInView } from './blocks-in-view.ts';
import { isOutOfBounds } from './element-kinds.ts';
import { readPageFacts, type StatedFacts } from './page-facts.ts';
import { PageFindings } from './page-findings.ts';
import { PageReader } from './page-reader.ts';
import { PageView } from './page-view.ts';
import { randomName } from './random-name.ts';
import type { BlockToRead } from './reading.ts';
import { PageWatch } from './watch-page.ts';
import { wholeText } from './whole-text.ts';

export class PageSession {
  readonly #end: AbortController;
  readonly #findings = new PageFindings();
  readonly #view: PageView;
  readonly #reader: PageReader;
  readonly #text = wholeText(document);
  #facts: StatedFacts = { lang: null, date: null, publishers: [], authors: [] };
  #speech: Speech | null = null;
  #state: PageClaims['state'] = 'reading';
  #watch: PageWatch | null = null;
  /** Ends when the reader wants the page left alone. */
  #watching: AbortController | null = null;

  /** Lasts until `end`, which it brings about itself when the extension is gone. */
  constructor(end: AbortController) {
    this.#end = end;
    this.#view = new PageView(randomName(), () => end.abort(), end.signal);
    this.#reader = new PageReader(
      {
        findings: this.#findings,
        ask: (blocks) => this.#ask(blocks),
        onUpdate: (progress) => this.#view.update(this.#findings.passages(), this.#speech, progress),
        onRoot: (root) => this.#watch?.include(root),
        isExcluded: isOutOfBounds,
        isOff: () => this.#isOff,
      },
      end.signal,
    );
  }

  /** What the background and the extension's pages may ask of the page. */
  readonly handlers: Handlers<ContentApi> = {
    listClaims: () => {
      const { isCut } = this.#reader;
      return { state: this.#state, cut: isCut, date: this.#facts.date, claims: this.#view.list() };
    },
    openClaim: (request) => ({ shown: this.#view.openClaim(request) }),
    listSentences: async ({ whole }) => ({
      page: { ...this.#facts, url: location.href },
      sentences: this.#view.sentences(),
      blocks: whole ? await this.#text.read() : [],
    }),
    showPlace: (place) => ({ shown: this.#text.show(place) }),
    step: ({ direction, wrap }) => ({ shown: this.#view.step(direction, wrap) }),
    refresh: () => this.#refresh(),
  };

  /** Reads the page, what is in view first, and watches it from now on. */
  async begin(): Promise<void> {
    this.#facts = readPageFacts(document);
    this.#startWatching();
    const inView = blocksInView().map((block) => ({ block, deep: true }));
    if (inView.length > 0) await this.#reader.read(inView);
    await this.#readAll();
  }

  /** Reads the whole page; what is watched meanwhile is read after it. */
  async #readAll(): Promise<void> {
    this.#state = 'reading';
    const { body } = document;
    if (body && !isOutOfBounds(body)) await this.#reader.read([{ block: body, deep: true }]);
    this.#state = 'read';
  }

  async #ask(blocks: TextBlock[]): Promise<MatchReply & Display> {
    if (!extensionIsAlive()) this.#end.abort();
    const reply = await askBackground('matchBlocks', {
      page: { ...this.#facts, url: location.href },
      blocks,
      known: this.#findings.knownClaims,
      texts: this.#speech?.lang ?? null,
    });
    if (reply.level === 'off') this.#watching?.abort();
    this.#view.dress(reply.looks);
    if (reply.texts) this.#speech = { lang: reply.lang, t: translator(reply.texts, reply.lang) };
    return reply;
  }

  get #isOff(): boolean {
    return this.#watching?.signal.aborted ?? false;
  }

  #startWatching(): void {
    this.#watching = new AbortController();
    const until = AbortSignal.any([this.#end.signal, this.#watching.signal]);
    this.#watch = new PageWatch(document, (changed) => this.#onChange(changed), until);
  }

  async #onChange(changed: BlockToRead[]): Promise<number> {
    // A page may take out its root for a while.
    if (!document.documentElement) return 0;
    this.#view.repair();
    if (this.#end.signal.aborted) return 0;
    if (!this.#factsChanged()) return this.#reader.read(changed);
    this.#reader.forget();
    return this.#reader.read([{ block: document.body, deep: true }]);
  }

  /** A page that becomes another article without being loaded again has another date or language. */
  #factsChanged(): boolean {
    const { date, lang } = this.#facts;
    this.#facts = readPageFacts(document);
    return this.#facts.date !== date || this.#facts.lang !== lang;
  }

  /** The reader's choices or the packs are others: all is asked anew, once the page has been read at all. */
  #refresh(): null {
    if (!this.#watching) return null;
    this.#reader.forget();
    if (this.#isOff) this.#startWatching();
    void this.#readAll();
    return null;
  }
}
