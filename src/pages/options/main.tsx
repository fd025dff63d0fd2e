/** The settings: levels, looks, language and keys, packs, the reader's data. */

import { type ComponentChildren, render } from 'preact';
import { readDataFile, writeDataFile } from '../../core/choices/data-file.ts';
import type { Looks } from '../../core/choices/looks.ts';
import { askBackground } from '../../platform/api.ts';
import { browser } from '../../platform/browser.ts';
import { languageChoice, looksChoice } from '../../platform/settings.ts';
import { type BrowserKey, browserKeys, openBrowserKeys } from '../../platform/shortcuts.ts';
import { unfinishedPack } from '../../platform/unfinished.ts';
import { type Database, openDatabase } from '../../store/database.ts';
import type { Speech } from '../../ui/speech.ts';
import { beginPage } from '../speak.ts';
import { copyText, saveFile } from '../take-along.ts';
import { AboutSection } from './about-section.tsx';
import { attempt, type Notice, type Undo } from './act.ts';
import { type Candidate, candidateFromAddress, candidateFromFile } from './candidate.ts';
import { DataSection, type Import } from './data-section.tsx';
import { browserFetching } from './fetch-pack.ts';
import { LanguageSection } from './language-section.tsx';
import { LooksSection } from './looks-section.tsx';
import { MarksSection } from './marks-section.tsx';
import { Options, tabOf } from './options.tsx';
import { PacksSection } from './packs-section.tsx';
import { eraseAll, importData, readerData } from './reader-data.ts';
import { choose, dropWrongMatch, putPack, readStored, restorePack, type Stored, setItem, takePack } from './stored.ts';

/** What is on the screen beside what is stored. */
interface Scene {
  notice: Notice | null;
  candidate: Candidate | null;
  busy: 'reading' | 'storing' | null;
  asked: Import | null;
  shortcuts: BrowserKey[];
  keysPage: string | null;
}

async function start(): Promise<void> {
  let speech: Speech = await beginPage('settings_title');
  let stored: Stored = await readStored(database);
  const allow = await siteAccess();
  let scene: Scene = {
    notice: null,
    candidate: null,
    busy: null,
    asked: null,
    shortcuts: await browserKeys(),
    keysPage: null,
  };

  const show = (change: Partial<Scene> = {}) => {
    scene = { ...scene, ...change };
    const notice = scene.notice ?? interrupted(stored, speech);
    render(
      <Options tab={tabOf(location.hash)} notice={notice} troubles={stored.troubles} onUndo={undo} {...speech}>
        {section()}
      </Options>,
      document.body,
    );
  };

  /** Reads anew what is stored, whoever changed it. */
  const reread = async (change: Partial<Scene> = {}) => {
    [speech, stored] = await Promise.all([beginPage('settings_title'), readStored(database)]);
    show(change);
  };

  let acts: Promise<unknown> = Promise.resolve();
  /** One act after the other. */
  const act = (does: () => Promise<Undo>, after: Partial<Scene> = {}) => {
    const done = acts.then(() => carryOut(does, after));
    acts = done.catch(() => undefined);
    return done;
  };
  const carryOut = async (does: () => Promise<Undo>, after: Partial<Scene>) => {
    const notice = await attempt(does, speech.t('settings_no_room'));
    await unfinishedPack.remove();
    await reread(notice.kind === 'failed' ? { notice, busy: null } : { notice, ...after });
  };
  const say = (text: string) => show({ notice: { kind: 'said', text } });

  /** Taking back has its own way back: what it undoes can be done again by hand. */
  const undo = () => {
    const back = scene.notice?.kind === 'changed' ? scene.notice.undo : null;
    if (!back) return;
    const done = async () => {
      await back();
      return null;
    };
    const undone: Notice = { kind: 'said', text: speech.t('settings_undone') };
    void attempt(done, speech.t('settings_no_room')).then((how) =>
      reread({ notice: how.kind === 'failed' ? how : undone }),
    );
  };

  const weigh = (reading: Promise<Candidate>) => {
    show({ busy: 'reading', candidate: null, notice: null });
    void reading.then((candidate) => show({ busy: null, candidate }));
  };
  /** Shown before it is stored: the next choice, made at once, builds on it. */
  const setLooks = (looks: Looks) => {
    stored = { ...stored, looks };
    show();
    void act(() => setItem(looksChoice, looks));
  };

  const section = (): ComponentChildren => {
    const onChange = (change: Parameters<typeof choose>[0]) => void act(() => choose(change));
    switch (tabOf(location.hash)) {
      case 'marks':
        return <MarksSection choices={stored.choices} packs={stored.packs} onChange={onChange} {...speech} />;
      case 'looks':
        return <LooksSection looks={stored.looks} onChange={setLooks} {...speech} />;
      case 'language':
        return (
          <LanguageSection
            language={stored.language}
            shortcuts={scene.shortcuts}
            sync={stored.sync}
            keysPage={scene.keysPage}
            onLanguage={(language) => void act(() => setItem(languageChoice, language))}
            onSync={(on) => void act(() => share(on))}
            onOpenKeys={() => void openBrowserKeys().then((keysPage) => show({ keysPage }))}
            {...speech}
          />
        );
      case 'packs':
        return (
          <PacksSection
            packs={stored.packs}
            removed={stored.removed}
            bundled={stored.bundled}
            levels={stored.choices.packs}
            candidate={scene.candidate}
            busy={scene.busy}
            onChange={onChange}
            onRemove={(listing) => void act(async () => takePack(await database(), listing))}
            onRestore={(id, before) => void act(async () => restorePack(await database(), stored.bundled, id, before))}
            onFile={(file) => weigh(candidateFromFile(file))}
            onAddress={(typed) => weigh(candidateFromAddress(typed, browserFetching(allow)))}
            onAdd={({ pack, from }) => {
              show({ busy: 'storing' });
              const before = stored.packs.find((one) => one.pack.id === pack.id) ?? null;
              void act(async () => putPack(await database(), pack, from, before), { busy: null, candidate: null });
            }}
            onCancel={() => show({ candidate: null })}
            {...speech}
          />
        );
      case 'data':
        return data();
      case 'about':
        return <AboutSection version={browser.runtime.getManifest().version} {...speech} />;
    }
  };

  const data = () => {
    const everything = writeDataFile(readerData(stored));
    const { choices, packs, wrong } = stored;
    return (
      <DataSection
        everything={everything}
        counts={{
          sites: Object.keys(choices.sites).length,
          hidden: choices.hidden.length,
          packs: packs.length,
          wrong: wrong.length,
        }}
        wrong={wrong}
        asked={scene.asked}
        onExport={() => void saveFile('recoupe-data.json', new Blob([everything], { type: 'application/json' }))}
        onChooseFile={(file) => void file.text().then((text) => show({ asked: importOf(text) }))}
        onImport={(read) => void act(async () => importData(await database(), read).then(() => null), { asked: null })}
        onCancel={() => show({ asked: null })}
        onErase={() =>
          void act(async () => eraseAll(await database()).then(() => null), { asked: null, candidate: null })
        }
        onCopy={(text) => void copyText(text).then(() => say(speech.t('settings_copied')))}
        onDelete={(match) => void act(async () => dropWrongMatch(await database(), match))}
        {...speech}
      />
    );
  };

  addEventListener('hashchange', () => {
    show({ notice: null, asked: null, candidate: null });
    scrollTo(0, 0);
  });
  // What was changed in the popup or on another page of settings shows here too.
  browser.storage.local.onChanged.addListener((changes) => void ('choices' in changes && reread()));
  show();
}

/** Opened anew for each act: the background closes it when the extension is updated or all is erased. */
function database(): Promise<Database> {
  return openDatabase();
}

function importOf(text: string): Import {
  const read = readDataFile(text);
  return read.ok ? { kind: 'readable', data: read.data } : { kind: 'refused', problems: read.problems };
}

/**
 * How access to a host is asked for. Where there is none to all, the request comes first: the browser takes it only as
 * part of the reader's click.
 */
async function siteAccess(): Promise<(pattern: string) => Promise<boolean>> {
  const everywhere = await browser.permissions.contains({ origins: ['http://*/*', 'https://*/*'] });
  return async (pattern) => everywhere || browser.permissions.request({ origins: [pattern] });
}

async function share(on: boolean): Promise<Undo> {
  await askBackground('shareSettings', { on });
  return async () => void (await askBackground('shareSettings', { on: !on }));
}

/** Cut short after it was stored, it is there and needs no word. */
function interrupted({ unfinished, packs }: Stored, { t }: Speech): Notice | null {
  if (unfinished === null) return null;
  const { id, version, title } = unfinished;
  const isThere = packs.some(({ pack }) => pack.id === id && pack.version === version);
  return isThere ? null : { kind: 'said', text: t('packs_unfinished', { title }) };
}

void start();
