/** The claim panel, at the side of a page or in a tab of its own. */

import { render } from 'preact';
import type { createTranslate } from '../../core/findings/translate.ts';
import { dayOf } from '../../core/pack/day.ts';
import { localText } from '../../core/pack/local-text.ts';
import type { ClaimPack } from '../../core/pack/model.ts';
import { browser } from '../../platform/browser.ts';
import { type ClaimAddress, panelRequest } from '../../platform/panel.ts';
import { openDatabase } from '../../store/database.ts';
import { readClaims } from '../../store/packs.ts';
import { afterPaint } from '../../ui/after-paint.ts';
import { beginPage } from '../speak.ts';
import { claimName, findClaim, namedIn, type PanelAddress, readAddress, writeAddress } from './address.ts';
import { followSaid } from './follow-said.ts';
import { followTab } from './follow-tab.ts';
import { type PageInFront, Panel, type PanelProps } from './panel.tsx';
import { watchPacks } from './watch-packs.ts';

async function start(): Promise<void> {
  const today = dayOf(new Date());
  let address: PanelAddress = readAddress(location.search);
  let packs: readonly ClaimPack[] = [];
  let complete = false;
  let front: PageInFront | null = null;

  const database = openDatabase();
  const place = ownWindow();
  /** Reads of one pack what is needed now, however large it is; all others can wait. */
  const readFirst = async (named: Pick<ClaimAddress, 'pack' | 'claim'> | null) => {
    const pack = named && !complete ? await readClaims(await database, named.pack, [named.claim]) : null;
    if (pack && !complete) packs = [pack];
  };
  const [{ lang, t }] = await Promise.all([beginPage(), readFirst(namedIn(address.claim))]);
  const speech = { lang, t };

  const go = (change: Partial<PanelAddress>) => {
    address = { ...address, ...change };
    history.replaceState(null, '', `${location.pathname}${writeAddress(address)}`);
    show();
  };
  const open = ({ pack, claim }: Pick<ClaimAddress, 'pack' | 'claim'>) => {
    go({ claim: claimName({ pack, claim }), asOf: null });
    scrollTo(0, 0);
  };
  let wording: PanelProps['wording'] = null;
  const show = () => {
    const shown = address.claim === null ? null : findClaim(packs, address.claim);
    document.title = titleOf(shown, speech);
    const page = front && front.state.kind !== 'unreadable' ? front : address.page;
    render(
      <Panel
        packs={complete ? packs : null}
        front={front}
        shown={shown}
        missing={complete && !shown ? address.claim : null}
        asOf={address.asOf ?? today}
        today={today}
        page={{ host: page.host, date: page.date ?? (page.host === address.page.host ? address.page.date : null) }}
        onChoose={open}
        onChooseDay={(day) => go({ asOf: day === today ? null : day })}
        onBack={() => go({ claim: null, asOf: null })}
        wording={wording}
        {...speech}
      />,
      document.body,
    );
  };
  show();
  // The list beside the claim can wait.
  if (packs.length > 0) await new Promise<void>(afterPaint);

  const window = await place;
  if (window !== null) {
    // Before all packs are read: one of them may be very large, and another the one that is asked for.
    await answerRequests(window, async ({ host, date, ...claim }) => {
      await readFirst(claim);
      address = { ...address, page: { host, date } };
      open(claim);
    });
  }
  void watchPacks(await database, (read) => {
    [packs, complete] = [read, true];
    show();
  });
  if (window === null) return;
  const said = followSaid(
    () => packs,
    (state) => {
      const { choose, goToSentence, goToPlace } = said;
      wording = { ...state, onChoose: choose, onSentence: goToSentence, onPlace: goToPlace };
      show();
    },
  );
  followTab(window, (page) => {
    front = page;
    show();
    said.look(page.state.kind === 'claims' ? page.tab : null);
  });
}

/** The window at whose side the panel is; null in a tab of its own. */
async function ownWindow(): Promise<number | null> {
  const [tab, window] = await Promise.all([browser.tabs.getCurrent(), browser.windows.getCurrent()]);
  return tab?.id === undefined ? (window.id ?? null) : null;
}

/** Shows what popover or popup ask for; resolves once what they asked just before the panel was there is shown. */
async function answerRequests(window: number, answer: (claim: ClaimAddress) => Promise<void>): Promise<void> {
  let answered = 0;
  const look = async () => {
    const request = await panelRequest.get();
    if (!request || request.asked <= answered || (request.window ?? window) !== window) return;
    if (answered === 0 && Date.now() - request.asked > FRESH_MS) return;
    answered = request.asked;
    await answer(request);
  };
  browser.storage.session.onChanged.addListener((changes) => void ('panel-request' in changes && look()));
  await look();
}

/** How old a request may be that a panel finds when it opens. */
const FRESH_MS = 10_000;

function titleOf(
  shown: ReturnType<typeof findClaim>,
  { lang, t }: { lang: 'fr' | 'en'; t: ReturnType<typeof createTranslate> },
) {
  const text = shown?.pack.claims.find(({ id }) => id === shown.claim)?.text;
  return text ? `${localText(text, lang)} – ${t('extension_name')}` : t('extension_name');
}

void start();
