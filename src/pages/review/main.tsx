/** The review page: brings together the records, the engine, the browser and what is drawn. */

import { render } from 'preact';
import { memoise } from '../../core/memoise.ts';
import { dayOf } from '../../core/pack/day.ts';
import type { ClaimPack } from '../../core/pack/model.ts';
import type { Link } from '../../core/review/model.ts';
import { proposeReports } from '../../core/review/propose-reports.ts';
import type { ReadPage } from '../../core/review/read-page.ts';
import { askBackground } from '../../platform/api.ts';
import { browser } from '../../platform/browser.ts';
import { aliasChoice, type ReviewErrand, reviewChannel } from '../../platform/review.ts';
import { openDatabase } from '../../store/database.ts';
import { addPack } from '../../store/install-packs.ts';
import { keepTexts } from '../../store/review-texts.ts';
import { appendRecords, openReviews, type ReviewDatabase, readRecords } from '../../store/reviews.ts';
import { reasonOf } from '../reason-of.ts';
import { beginPage } from '../speak.ts';
import { copyText } from '../take-along.ts';
import { BringIn, type BringInParts } from './bring-in.ts';
import { checkInOneTab } from './check-in-one-tab.ts';
import { checkFetched } from './check-link.ts';
import { ClaimMaker } from './claim-maker.ts';
import { HandOut } from './hand-out.tsx';
import { JudgedHits } from './judged-hits.ts';
import { memoTrace } from './memo-trace.ts';
import { queueNames } from './queue-names.ts';
import { readAddress } from './read-address.ts';
import { Review } from './review.tsx';
import { columnChoice, keyChoice, savedViews, wasChecking } from './review-choices.ts';
import { ReviewDesk } from './review-desk.ts';
import { openReviewEngine } from './review-engine.ts';
import type { ReviewProps } from './review-props.ts';
import { ReviewSession } from './review-session.ts';
import { SiteAccess } from './site-access.ts';

/** How many of the last acts are listed. */
const LAST_ACTS = 200;

async function start(): Promise<void> {
  const { lang, t } = await beginPage('review_title');
  const speech = { lang, t };
  const stored = [aliasChoice.get(), keyChoice.get(), savedViews.get(), columnChoice.get()] as const;
  let [alias, keys, saved, columns] = await Promise.all(stored);
  const packsDatabase = openDatabase();
  const reviews = memoise(openReviews);
  const session = new ReviewSession({
    store: recordStore(reviews),
    neighbours: reviewChannel(),
    alias: () => alias,
    now: () => new Date(),
  });

  const engine = memoise(async () => openReviewEngine(await packsDatabase, dayOf(new Date())));
  const read: BringInParts['read'] = async (link, outcome) => {
    const { checker } = await engine();
    const texts: { link: Link; page: ReadPage }[] = [];
    const acts = await checkFetched(link, outcome, (page) => {
      texts.push({ link, page });
      return checker.check(page);
    });
    await keepTexts(await reviews(), texts);
    return acts;
  };
  const trace = memoTrace();
  const desk = new ReviewDesk({
    session,
    names: (state) => queueNames(state.view.group, { ...speech, packs: state.packs, trace: () => trace(state) }),
    open: (url) => void browser.tabs.create({ url }),
    reasonOf: (error) => reasonOf(error, t('settings_no_room')),
    check: checkInOneTab(async (link, outcome) => void (await session.act(await read(link, outcome)))),
  });
  const access = new SiteAccess();
  const bringIn = new BringIn({ desk, session, read, t });
  const usePack = async (pack: ClaimPack, name: string) => {
    await addPack(await packsDatabase, pack, { kind: 'file', name }, Date.now());
    await askBackground('refreshPages', { packs: true });
    engine.forget();
    desk.setPacks((await engine()).packs);
  };
  const handOut = new HandOut({ desk, session, speech, usePack });
  const checker = async () => (await engine()).checker;
  const judged = new JudgedHits();
  const claims = new ClaimMaker({ desk, session, t, reviews, usePack, checker });
  const attempt = (work: Promise<unknown>) => void work.catch((error) => desk.fail(error));

  const choose: Pick<ReviewProps, 'onKeys' | 'onAlias' | 'onColumns' | 'onSaveView' | 'onForgetView'> = {
    onKeys: (choice) => {
      keys = choice;
      attempt(keyChoice.set(keys));
      draw();
    },
    onAlias: (name) => {
      alias = name === '' ? alias : name;
      attempt(aliasChoice.set(alias));
      draw();
    },
    onColumns: (chosen) => {
      columns = chosen;
      attempt(columnChoice.set(chosen));
      draw();
    },
    onSaveView: (name) => keep([...saved.filter((each) => each.name !== name), { name, view: desk.state.view }]),
    onForgetView: (name) => keep(saved.filter((each) => each.name !== name)),
  };
  const keep = (views: typeof saved) => {
    saved = views;
    attempt(savedViews.set(saved));
    draw();
  };

  const draw = soon(() =>
    render(
      <Review
        {...speech}
        {...choose}
        desk={desk}
        state={desk.state}
        today={session.today}
        keys={keys}
        alias={alias}
        saved={saved}
        columns={columns}
        lineHeight={lineHeight()}
        trace={() => trace(desk.state)}
        lastActs={() => session.log.lastActs(LAST_ACTS)}
        known={(link) => session.row(link) !== null}
        proposalsFor={(pack) => proposeReports(desk.state.rows, trace(desk.state), pack, readAddress)}
        onAccept={(pack, accepted, how) => attempt(handOut.accept(pack, accepted, how))}
        previewClaim={(draft, signal) => claims.preview(draft, signal)}
        judged={judged}
        onClaim={(draft, how) => attempt(claims.accept(draft, how))}
        onCheck={(links) => void access.request().then(() => desk.check(links))}
        onFiles={(given) => attempt(bringIn.files(given))}
        onSavedPage={(how) => attempt(bringIn.savedPage(how))}
        onPick={(choice) => attempt(bringIn.picked(choice))}
        onReadInTab={(link) => attempt(bringIn.inTab(link))}
        onExport={(form, which, privateNotes) => handOut.export(form, which, privateNotes)}
        onCopy={(text) => attempt(copyText(text).then(() => desk.say({ kind: 'copied' })))}
      />,
      document.body,
    ),
  );
  desk.watch(draw);
  watchWaiting(desk, (urls) => void access.learn(urls));

  await session.catchUp();
  desk.refresh();
  desk.setPacks((await engine()).packs);
  followErrand((what, tab) => attempt(what === 'claim' ? claims.fromTab(tab) : bringIn.pick(tab)));
  if (await wasChecking.get()) await desk.check();
}

/** The records in their database, opened when first asked for. */
function recordStore(reviews: () => Promise<ReviewDatabase>) {
  return {
    append: async (records: Parameters<typeof appendRecords>[1]) => appendRecords(await reviews(), records),
    read: async (after: number) => readRecords(await reviews(), after),
  };
}

/** Tells the addresses not read yet, whenever the queue has other rows. */
function watchWaiting(desk: ReviewDesk, changed: (urls: string[]) => void): void {
  let before: unknown = null;
  desk.watch(() => {
    const { rows } = desk.state;
    if (rows !== before) changed(rows.filter(({ check }) => check.kind !== 'done').map(({ url }) => url));
    before = rows;
  });
}

/** The page is opened at `#page=7` to choose among the links of that tab, at `#claim=7` for what is selected there. */
function followErrand(go: (what: ReviewErrand['what'], tab: number) => void): void {
  const follow = () => {
    const [, what, tab] = /^#(page|claim)=(\d+)$/.exec(location.hash) ?? [];
    if (what === undefined || tab === undefined) return;
    history.replaceState(null, '', location.pathname);
    go(what === 'claim' ? 'claim' : 'page', Number(tab));
  };
  addEventListener('hashchange', follow);
  follow();
}

/** Does something once for all the calls before the next microtask. */
function soon(work: () => void): () => void {
  let planned = false;
  return () => {
    if (planned) return;
    planned = true;
    queueMicrotask(() => {
      planned = false;
      work();
    });
  };
}

/** Four lines of text at the size the reader chose. */
function lineHeight(): number {
  return Math.round(3.4 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize || '16'));
}

void start();
