/** The section of the settings that is shown, with what each of its choices does. */

import { assertNever } from '../../core/assert-never.ts';
import { readDataFile, writeDataFile } from '../../core/choices/data-file.ts';
import { askBackground } from '../../platform/api.ts';
import { browser } from '../../platform/browser.ts';
import { languageChoice, looksChoice } from '../../platform/settings.ts';
import { openBrowserKeys } from '../../platform/shortcuts.ts';
import type { Database } from '../../store/database.ts';
import { copyText, saveFile } from '../take-along.ts';
import { AboutSection } from './about-section.tsx';
import type { Undo } from './act.ts';
import { candidateFromAddress, candidateFromFile } from './candidate.ts';
import { DataSection, type Import } from './data-section.tsx';
import { browserFetching } from './fetch-pack.ts';
import { LanguageSection } from './language-section.tsx';
import { LooksSection } from './looks-section.tsx';
import { MarksSection } from './marks-section.tsx';
import type { Tab } from './options.tsx';
import { PacksSection } from './packs-section.tsx';
import { eraseAll, importData, readerData } from './reader-data.ts';
import type { SettingsDesk } from './settings-desk.ts';
import { choose, dropWrongMatch, putPack, restorePack, setItem, takePack } from './stored.ts';

interface SectionProps {
  desk: SettingsDesk;
  /** Opened anew for each act: the background closes it when the extension is updated or all is erased. */
  database(): Promise<Database>;
  /** Asks for access to the hosts of a pattern. */
  allow(pattern: string): Promise<boolean>;
}

export function CurrentSection({ tab, ...props }: SectionProps & { tab: Tab }) {
  const { desk } = props;
  const { stored, speech } = desk;
  switch (tab) {
    case 'marks':
      return (
        <MarksSection
          choices={stored.choices}
          packs={stored.packs}
          onChange={(change) => void desk.act(() => choose(change))}
          {...speech}
        />
      );
    case 'looks':
      return (
        <LooksSection
          looks={stored.looks}
          onChange={(looks) => void desk.setLooks(looks, () => setItem(looksChoice, looks))}
          {...speech}
        />
      );
    case 'language':
      return <Language desk={desk} />;
    case 'packs':
      return <Packs {...props} />;
    case 'data':
      return <Data {...props} />;
    case 'about':
      return <AboutSection version={browser.runtime.getManifest().version} {...speech} />;
    default:
      return assertNever(tab);
  }
}

function Language({ desk }: Pick<SectionProps, 'desk'>) {
  const { stored, scene, speech } = desk;
  return (
    <LanguageSection
      language={stored.language}
      shortcuts={scene.shortcuts}
      sync={stored.sync}
      keysPage={scene.keysPage}
      onLanguage={(language) => void desk.act(() => setItem(languageChoice, language))}
      onSync={(on) => void desk.act(() => share(on))}
      onOpenKeys={() => void openBrowserKeys().then((keysPage) => desk.show({ keysPage }))}
      {...speech}
    />
  );
}

function Packs({ desk, database, allow }: SectionProps) {
  const { stored, scene, speech } = desk;
  return (
    <PacksSection
      packs={stored.packs}
      removed={stored.removed}
      bundled={stored.bundled}
      levels={stored.choices.packs}
      candidate={scene.candidate}
      busy={scene.busy}
      onChange={(change) => void desk.act(() => choose(change))}
      onRemove={(listing) => void desk.act(async () => takePack(await database(), listing))}
      onRestore={(id, before) =>
        void desk.act(async () => restorePack(await database(), desk.stored.bundled, id, before))
      }
      onFile={(file) => void desk.weigh(candidateFromFile(file))}
      onAddress={(typed) => void desk.weigh(candidateFromAddress(typed, browserFetching(allow)))}
      onAdd={({ pack, from }) => {
        desk.show({ busy: 'storing' });
        const before = desk.stored.packs.find((one) => one.pack.id === pack.id) ?? null;
        void desk.act(async () => putPack(await database(), pack, from, before), { busy: null, candidate: null });
      }}
      onCancel={() => desk.show({ candidate: null })}
      {...speech}
    />
  );
}

function Data({ desk, database }: SectionProps) {
  const { stored, scene, speech } = desk;
  const { choices, packs, wrong } = stored;
  const everything = writeDataFile(readerData(stored));
  const forGood = (does: (opened: Database) => Promise<unknown>) => async (): Promise<Undo> => {
    await does(await database());
    return null;
  };
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
      onChooseFile={(file) => void file.text().then((text) => desk.show({ asked: importOf(text) }))}
      onImport={(read) =>
        void desk.act(
          forGood((opened) => importData(opened, read)),
          { asked: null },
        )
      }
      onCancel={() => desk.show({ asked: null })}
      onErase={() => void desk.act(forGood(eraseAll), { asked: null, candidate: null })}
      onCopy={(text) => void copyText(text).then(() => desk.say(speech.t('settings_copied')))}
      onDelete={(match) => void desk.act(async () => dropWrongMatch(await database(), match))}
      {...speech}
    />
  );
}

function importOf(text: string): Import {
  const read = readDataFile(text);
  return read.ok ? { kind: 'readable', data: read.data } : { kind: 'refused', problems: read.problems };
}

async function share(on: boolean): Promise<Undo> {
  await askBackground('shareSettings', { on });
  return async () => void (await askBackground('shareSettings', { on: !on }));
}
