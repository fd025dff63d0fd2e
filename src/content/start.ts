/** Reads the page, shows what is found and keeps up with changes, until the extension goes away. */

import { translator } from '../core/findings/translator.ts';
import type { TextBlock } from '../core/match/model.ts';
import { askBackground, type ContentApi, type Display, type MatchReply, type PageClaims } from '../platform/api.ts';
import { serve } from '../platform/messages.ts';
import { extensionIsAlive } from '../platform/native-runtime.ts';
import type { Speech } from '../ui/speech.ts';
import { blocksInView } from './blocks-in-view.ts';
import { contentChecks } from './checks.ts';
import { isOutOfBounds } from './element-kinds.ts';
import { readPageFacts, type StatedFacts } from './page-facts.ts';
import { PageFindings } from './page-findings.ts';
import { type BlockToRead, type Progress, pageReader } from './page-reader.ts';
import { pageView } from './page-view.ts';
import { randomName } from './random-name.ts';
import { type PageWatch, watchPage } from './watch-page.ts';
import { wholeText } from './whole-text.ts';
import { afterFrame, whenVisible } from './yield.ts';

/** Resolves once the page was read for the first time. */
export async function start(): Promise<void> {
  const end = new AbortController();
  const { signal } = end;
  const findings = new PageFindings();
  const view = pageView(randomName(), () => end.abort(), signal);
  let facts: StatedFacts = { lang: null, date: null, publishers: [], authors: [] };
  let speech: Speech | null = null;
  let state: PageClaims['state'] = 'reading';
  /** Ends when the reader wants the page left alone. */
  let watching: AbortController | null = null;
  let watched: PageWatch | null = null;

  const ask = async (blocks: TextBlock[]): Promise<MatchReply & Display> => {
    if (!extensionIsAlive()) end.abort();
    const reply = await askBackground('matchBlocks', {
      page: { ...facts, url: location.href },
      blocks,
      known: findings.knownClaims,
      texts: speech?.lang ?? null,
    });
    if (reply.level === 'off') watching?.abort();
    view.dress(reply.looks);
    if (reply.texts) speech = { lang: reply.lang, t: translator(reply.texts, reply.lang) };
    return reply;
  };
  const isOff = () => watching?.signal.aborted ?? false;
  const onUpdate = (progress: Progress) => view.update(findings.passages(), speech, progress);
  const onRoot = (root: ShadowRoot) => watched?.include(root);
  const text = wholeText(document);
  const reader = pageReader({ findings, ask, onUpdate, onRoot, isExcluded: isOutOfBounds, isOff }, signal);

  /** A page that becomes another article without being loaded again has another date or language. */
  const factsChanged = () => {
    const now = readPageFacts(document);
    const changed = now.date !== facts.date || now.lang !== facts.lang;
    facts = now;
    return changed;
  };

  const onChange = async (changed: BlockToRead[]) => {
    view.repair();
    if (signal.aborted) return 0;
    if (!factsChanged()) return reader.read(changed);
    reader.forget();
    return reader.read([{ block: document.body, deep: true }]);
  };

  const watch = () => {
    watching = new AbortController();
    watched = watchPage(document, onChange, AbortSignal.any([signal, watching.signal]));
  };

  /** Reads the whole page; what is watched meanwhile is read after it. */
  const readAll = async () => {
    state = 'reading';
    if (document.body && !isOutOfBounds(document.body)) await reader.read([{ block: document.body, deep: true }]);
    state = 'read';
  };

  const refresh = () => {
    if (!watching) return null;
    reader.forget();
    if (isOff()) watch();
    void readAll();
    return null;
  };

  const stopServing = serve<ContentApi>(
    'content',
    {
      listClaims: () => ({ state, cut: reader.isCut, date: facts.date, claims: view.list() }),
      openClaim: (request) => ({ shown: view.openClaim(request) }),
      listSentences: async ({ whole }) => ({
        page: { ...facts, url: location.href },
        sentences: view.sentences(),
        blocks: whole ? await text.read() : [],
      }),
      showPlace: (place) => ({ shown: text.show(place) }),
      step: ({ direction, wrap }) => ({ shown: view.step(direction, wrap) }),
      refresh,
    },
    contentChecks,
  );
  signal.addEventListener('abort', stopServing);

  await whenVisible(document, signal);
  await afterFrame();
  facts = readPageFacts(document);
  watch();
  const inView = blocksInView().map((block) => ({ block, deep: true }));
  if (inView.length > 0) await reader.read(inView);
  await readAll();
}
