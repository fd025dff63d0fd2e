/** The review page: brings together the records, the engine, the browser and what is drawn. */

import { render } from 'preact';
import { dayOf } from '../../core/pack/day.ts';
import type { ClaimPack } from '../../core/pack/model.ts';
import { problemLine } from '../../core/pack/problem.ts';
import { importRecords } from '../../core/review/import-records.ts';
import { linksIn } from '../../core/review/links-in.ts';
import type { Act, Link } from '../../core/review/model.ts';
import { proposeReports } from '../../core/review/propose-reports.ts';
import { traceBatch } from '../../core/review/trace-batch.ts';
import type { Trace } from '../../core/review/trace-model.ts';
import { tracePage } from '../../core/review/trace-page.ts';
import { askBackground } from '../../platform/api.ts';
import { browser } from '../../platform/browser.ts';
import { aliasChoice, reviewChannel } from '../../platform/review.ts';
import { openDatabase } from '../../store/database.ts';
import { addPack } from '../../store/install-packs.ts';
import { appendRecords, openReviews, readRecords } from '../../store/reviews.ts';
import { reasonOf } from '../options/act.ts';
import { copyText, saveFile } from '../panel/take-along.ts';
import { beginPage } from '../speak.ts';
import { acceptReports } from './accept-reports.ts';
import { checkFetched } from './check-link.ts';
import { CHECK_LIMITS, checkQueue, waitFor } from './check-queue.ts';
import type { DeskState, LinkChoice } from './desk-state.ts';
import { FETCH_LIMITS, type FetchOutcome, fetchPage } from './fetch-page.ts';
import { linksOut, pageLinks, readInTab } from './page-links.ts';
import { queueNames } from './queue-names.ts';
import { linksOf } from './queue-view.ts';
import { readAddress } from './read-address.ts';
import { type ArchivedPage, readArchive } from './read-archive.ts';
import { Review } from './review.tsx';
import { keyChoice, savedViews, wasChecking } from './review-choices.ts';
import { type DeskParts, ReviewDesk } from './review-desk.ts';
import { openReviewEngine, type ReviewEngineParts } from './review-engine.ts';
import type { ReviewProps } from './review-props.ts';
import { ReviewSession } from './review-session.ts';
import { withheldOrigins } from './site-access.ts';
import { fileOf } from './take-along.ts';
import { takeFile } from './take-file.ts';

/** One page checks at a time, however many show the queue. */
const LOCK = 'recoupe-review-check';

/** Pages of an archive that are written down together. */
const PAGES_AT_ONCE = 50;

async function start(): Promise<void> {
  const { lang, t } = await beginPage('review_title');
  const speech = { lang, t };
  let alias = await aliasChoice.get();
  let keys = await keyChoice.get();
  let saved = await savedViews.get();
  const [packsDatabase, reviews] = [openDatabase(), openReviews()];
  const session = new ReviewSession({
    store: {
      append: async (records) => appendRecords(await reviews, records),
      read: async (after) => readRecords(await reviews, after),
    },
    neighbours: reviewChannel(),
    alias: () => alias,
    now: () => new Date(),
  });

  let engine: Promise<ReviewEngineParts> | null = null;
  const loadEngine = () => {
    engine ??= packsDatabase.then((database) => openReviewEngine(database, dayOf(new Date())));
    return engine;
  };
  const settle = async (link: Link, outcome: FetchOutcome) => {
    const { checker } = await loadEngine();
    await session.act(await checkFetched(link, outcome, (page) => checker.check(page)));
  };

  const trace = memoTrace();
  const parts: DeskParts = {
    session,
    names: (state) => queueNames(state.view.group, { ...speech, packs: state.packs, trace: () => trace(state) }),
    open: (url) => void browser.tabs.create({ url }),
    reasonOf: (error) => reasonOf(error, t('settings_no_room')),
    check: (links, allowPrivate, signal, progress) =>
      navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
        if (!lock) return false;
        await wasChecking.set(true);
        const chosen = new Map(links.map(({ link, url }) => [url, allowPrivate.has(link)]));
        const options = {
          limits: FETCH_LIMITS,
          fetch: (input: RequestInfo | URL, init?: RequestInit) => fetch(input, init),
          now: Date.now,
        };
        const get = (url: string, stop: AbortSignal) =>
          fetchPage(url, { ...options, allowPrivate: chosen.get(url) ?? false, signal: stop });
        await checkQueue(links, { fetch: get, done: settle, wait: waitFor, progress }, signal, CHECK_LIMITS);
        await wasChecking.set(false);
        return true;
      }),
  };
  const desk = new ReviewDesk(parts);

  /** The request for access comes first: the browser only takes it as part of the click. */
  const check = (links?: readonly Link[]) => {
    const origins = withheld.filter((origin) => origin !== '');
    const granted = origins.length > 0 ? browser.permissions.request({ origins }) : Promise.resolve(true);
    void granted.then(
      () => desk.check(links),
      () => desk.check(links),
    );
  };
  let withheld: string[] = [];
  let asked = 0;
  const learnAccess = async () => {
    const turn = ++asked;
    const waiting = desk.state.rows.filter(({ check: { kind } }) => kind !== 'done').map(({ url }) => url);
    const origins = await withheldOrigins(waiting);
    if (turn === asked) withheld = origins;
  };

  const files = async (given: readonly File[]) => {
    for (const file of given) {
      const taken = await takeFile(file);
      const from = { way: 'file', place: file.name } as const;
      if (taken.kind === 'links') await desk.addText(taken.text, from);
      else if (taken.kind === 'page') desk.ask({ ...taken, kind: 'saved' });
      else if (taken.kind === 'archive') await archive(taken.file);
      else if (taken.kind === 'too_large') desk.say({ kind: 'failed', reason: t('review_failure_too_large') });
      else {
        const { records, problems } = importRecords(taken.text);
        await desk.import(records, problems.length);
      }
    }
  };

  const archive = async (file: File) => {
    const { checker } = await loadEngine();
    const from = { way: 'file', place: file.name } as const;
    let pages = 0;
    const acts: Act[] = [];
    const write = async () => {
      await session.act(acts.splice(0));
      desk.say({ kind: 'said', text: t('review_archive', { n: pages }) });
    };
    const take = async ({ link, url, outcome }: ArchivedPage) => {
      acts.push(
        { kind: 'added', link, url, from },
        ...(await checkFetched(link, outcome, (page) => checker.check(page))),
      );
      pages += 1;
      if (pages % PAGES_AT_ONCE === 0) await write();
    };
    const problems = await readArchive(file, take, new AbortController().signal);
    await write();
    if (problems === 0) return;
    const text = `${t('review_archive', { n: pages })} ${t('review_import_problems', { n: problems })}`;
    desk.say({ kind: 'said', text });
  };

  const savedPage = async (how: 'page' | 'links') => {
    const { dialog } = desk.state;
    if (dialog?.kind !== 'saved') return;
    const { name, text, url } = dialog;
    const from = { way: 'file', place: name } as const;
    if (how === 'links') return desk.addText(text, from, url);
    const found = linksIn(url, readAddress).slice(0, 1);
    await desk.addLinks(found, from);
    for (const { link } of found) await settle(link, fetchedText(text, url));
  };

  const inTab = async (link: Link) => {
    const row = session.row(link);
    const read = row && (await readInTab(row.url).catch(() => null));
    if (read) await settle(link, fetchedText(read.html, read.url));
    else desk.say({ kind: 'failed', reason: t('review_failure_no_access') });
  };

  const pick = async (tab: number) => {
    try {
      const { url, title, selection, lists, all } = await pageLinks(tab);
      const choices: LinkChoice[] = [
        { label: t('review_pick_selection'), links: linksOut(selection, url, false) },
        { label: t('review_pick_external'), links: linksOut(all, url, true) },
        ...lists.map(({ name, addresses }) => ({
          label: t('review_pick_list', { name }),
          links: linksOut(addresses, url, false),
        })),
        { label: t('review_pick_all'), links: linksOut(all, url, false) },
      ];
      pickedFrom = url;
      desk.ask({ kind: 'pick', from: title || url, choices: choices.filter(({ links }) => links.length > 0) });
    } catch {
      desk.say({ kind: 'failed', reason: t('review_failure_no_access') });
    }
  };
  let pickedFrom = '';

  const take = (form: Parameters<ReviewProps['onExport']>[0], which: 'shown' | 'all', privateNotes: boolean) => {
    const { rows, items, packs } = desk.state;
    const shown = new Set(linksOf(items));
    const chosen = which === 'all' ? rows : rows.filter(({ link }) => shown.has(link));
    desk.ask(null);
    const along = { rows: chosen, records: session.log.records, packs, today: session.today, privateNotes };
    if (form === 'print') return printReport(fileOf('markdown', along, speech).text);
    const { name, type, text } = fileOf(form, along, speech);
    void saveFile(name, new Blob([text], { type }));
  };

  const accept: ReviewProps['onAccept'] = (pack, accepted, how) => {
    const made = acceptReports(pack, accepted, { today: session.today, alias });
    if (!made.ok) return desk.ask({ kind: 'propose', problems: made.problems.map(problemLine) });
    const name = `${pack.id}-${made.pack.version}.json`;
    if (how === 'save') {
      void saveFile(name, new Blob([JSON.stringify(made.pack, null, 2)], { type: 'application/json' }));
      return desk.ask(null);
    }
    void usePack(made.pack, name);
  };
  const usePack = async (pack: ClaimPack, name: string) => {
    try {
      await addPack(await packsDatabase, pack, { kind: 'file', name }, Date.now());
      await askBackground('refreshPages', { packs: true });
      engine = null;
      desk.setPacks((await loadEngine()).packs);
      desk.ask(null);
      desk.say({ kind: 'said', text: t('review_propose_used') });
    } catch (error) {
      desk.say({ kind: 'failed', reason: reasonOf(error, t('settings_no_room')) });
    }
  };

  const draw = () => {
    drawing = false;
    render(
      <Review
        {...speech}
        desk={desk}
        state={desk.state}
        today={session.today}
        keys={keys}
        alias={alias}
        saved={saved}
        lineHeight={lineHeight()}
        trace={() => trace(desk.state)}
        lastActs={() => session.log.lastActs(200)}
        known={(link) => session.row(link) !== null}
        proposalsFor={(pack) => proposeReports(desk.state.rows, trace(desk.state), pack, readAddress)}
        onAccept={accept}
        onKeys={(choice) => {
          keys = choice;
          void keyChoice.set(choice);
          later();
        }}
        onAlias={(name) => {
          alias = name === '' ? alias : name;
          void aliasChoice.set(alias);
          later();
        }}
        onSaveView={(name) => keep([...saved.filter((each) => each.name !== name), { name, view: desk.state.view }])}
        onForgetView={(name) => keep(saved.filter((each) => each.name !== name))}
        onCheck={check}
        onFiles={(given) => void files(given)}
        onSavedPage={(how) => void savedPage(how)}
        onPick={({ links }) => void desk.addLinks(links, { way: 'page', place: pickedFrom })}
        onReadInTab={(link) => void inTab(link)}
        onExport={take}
        onCopy={(text) => void copyText(text).then(() => desk.say({ kind: 'copied' }))}
      />,
      document.body,
    );
  };
  const keep = (views: typeof saved) => {
    saved = views;
    void savedViews.set(saved);
    later();
  };
  let drawing = false;
  const later = () => {
    if (drawing) return;
    drawing = true;
    queueMicrotask(draw);
  };
  let rowsBefore: unknown = null;
  desk.watch(() => {
    if (desk.state.rows !== rowsBefore) void learnAccess();
    rowsBefore = desk.state.rows;
    later();
  });

  await session.catchUp();
  desk.refresh();
  draw();
  const { packs } = await loadEngine();
  desk.setPacks(packs);
  const followHash = () => {
    const tab = /^#page=(\d+)$/.exec(location.hash)?.[1];
    if (tab === undefined) return;
    history.replaceState(null, '', location.pathname);
    void pick(Number(tab));
  };
  addEventListener('hashchange', followHash);
  followHash();
  if (await wasChecking.get()) await desk.check();
}

function fetchedText(html: string, url: string): FetchOutcome {
  return { ok: true, page: { bytes: new TextEncoder().encode(html), type: 'text/html; charset=utf-8', url } };
}

/** Four lines of text at the size the reader chose. */
function lineHeight(): number {
  return Math.round(3.4 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize || '16'));
}

/** Tracing compares every page with every other: once for each state of the queue. */
function memoTrace(): (state: DeskState) => Trace {
  let last: { rows: DeskState['rows']; packs: DeskState['packs']; trace: Trace } | null = null;
  return ({ rows, packs }) => {
    if (last?.rows === rows && last.packs === packs) return last.trace;
    const pages = rows.flatMap((row) => tracePage(row, packs, readAddress) ?? []);
    last = { rows, packs, trace: traceBatch(pages, packs, readAddress) };
    return last.trace;
  };
}

/** The log as text, printed by the browser. */
function printReport(text: string): void {
  const report = document.createElement('pre');
  report.className = 'printed';
  report.textContent = text;
  document.body.append(report);
  addEventListener('afterprint', () => report.remove(), { once: true });
  print();
}

void start();
