/**
 * The reader's choices as they hold for a tab. All changes go through here, one after the other. What private windows
 * choose for a site or a claim is kept with the session only.
 */

import { type ChoiceChange, changeChoices } from '../core/choices/change-choices.ts';
import { type Choices, DEFAULT_CHOICES } from '../core/choices/model.ts';
import { siteOf } from '../core/choices/site-of.ts';
import type { Place } from '../core/choices/treatment.ts';
import type { StorageItem } from '../platform/storage-item.ts';

/** A tab as the browser describes it. */
export interface TabFacts {
  id?: number;
  url?: string;
  incognito?: boolean;
}

export interface Kept {
  stored: StorageItem<Choices>;
  secret: StorageItem<Choices>;
  paused: StorageItem<number[]>;
}

export interface ChoicesKeeper {
  at(tab: TabFacts): Promise<{ choices: Choices; place: Place }>;
  /** Resolves, once it is stored, to the change that takes it back. */
  change(change: ChoiceChange, secret: boolean): Promise<ChoiceChange>;
  pause(tab: number, paused: boolean): Promise<void>;
  /** To be called when the last private window closes. */
  forgetSecrets(): Promise<void>;
  /** What is stored was changed by others. */
  forget(): void;
}

export function choicesKeeper({ stored, secret, paused }: Kept): ChoicesKeeper {
  /** Read once for each life of the background: every message of every page asks. */
  let memo: Promise<[Choices, Choices, number[]]> | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const read = () => {
    memo ??= Promise.all([stored.get(), secret.get(), paused.get()]).catch((error) => {
      memo = null;
      throw error;
    });
    return memo;
  };

  function inTurn<Result>(act: () => Promise<Result>): Promise<Result> {
    const done = last.then(act).finally(() => {
      memo = null;
    });
    last = done.catch(() => undefined);
    return done;
  }

  return {
    async at({ id, url, incognito }) {
      const [choices, secrets, tabs] = await read();
      const place = { site: siteOf(url), paused: id !== undefined && tabs.includes(id) };
      return { choices: incognito ? together(choices, secrets) : choices, place };
    },
    change: (change, inPrivate) =>
      inTurn(async () => {
        const item = inPrivate && isAboutPages(change) ? secret : stored;
        const { choices, undo } = changeChoices(await item.get(), change);
        await item.set(choices);
        return undo;
      }),
    pause: (tab, wanted) =>
      inTurn(async () => {
        const before = await paused.get();
        const others = before.filter((one) => one !== tab);
        if (wanted || others.length < before.length) await paused.set(wanted ? [...others, tab] : others);
      }),
    forgetSecrets: () => inTurn(() => secret.set(DEFAULT_CHOICES)),
    forget() {
      memo = null;
    },
  };
}

/** Whether a change tells which pages its maker reads. */
function isAboutPages({ kind }: ChoiceChange): boolean {
  return kind === 'site' || kind === 'hide' || kind === 'unhide';
}

function together(choices: Choices, secrets: Choices): Choices {
  return {
    ...choices,
    sites: { ...choices.sites, ...secrets.sites },
    hidden: [...choices.hidden, ...secrets.hidden],
  };
}
