/** What comes into the queue besides pasted links: files, saved pages, archives, and what other tabs show. */

import { assertNever } from '../../core/assert-never.ts';
import { importRecords } from '../../core/review/import-records.ts';
import { linksIn } from '../../core/review/links-in.ts';
import type { Act, Link } from '../../core/review/model.ts';
import type { Speech } from '../../ui/speech.ts';
import type { LinkChoice } from './desk-state.ts';
import type { FetchOutcome } from './fetch-page.ts';
import { linksOut, type PageLinks, pageLinks, readInTab } from './page-links.ts';
import { readAddress } from './read-address.ts';
import { type ArchivedPage, readArchive } from './read-archive.ts';
import type { ReviewDesk } from './review-desk.ts';
import type { ReviewSession } from './review-session.ts';
import { type TakenFile, takeFile } from './take-file.ts';

/** Pages of an archive that are written down together. */
const PAGES_AT_ONCE = 50;

export interface BringInParts {
  desk: ReviewDesk;
  session: ReviewSession;
  /** Reads what was fetched of a link, and finds its claims. */
  read(link: Link, outcome: FetchOutcome): Promise<Act[]>;
  t: Speech['t'];
}

export class BringIn {
  readonly #parts: BringInParts;
  #pickedFrom = '';

  constructor(parts: BringInParts) {
    this.#parts = parts;
  }

  /** One file after the other. */
  async files(given: readonly File[]): Promise<void> {
    for (const file of given) await this.#file(await takeFile(file));
  }

  async #file(taken: TakenFile): Promise<void> {
    const { desk, t } = this.#parts;
    switch (taken.kind) {
      case 'links':
        return desk.addText(taken.text, { way: 'file', place: taken.name });
      case 'page':
        return desk.ask({ ...taken, kind: 'saved' });
      case 'archive':
        return this.#archive(taken.file);
      case 'too_large':
        return desk.say({ kind: 'failed', reason: t('review_failure_too_large') });
      case 'records': {
        const { records, problems } = importRecords(taken.text);
        return desk.import(records, problems.length);
      }
      default:
        return assertNever(taken);
    }
  }

  /** Its pages as links that were checked already, some at a time: what was written stays, whatever comes after. */
  async #archive(file: File): Promise<void> {
    const { desk, session, read, t } = this.#parts;
    const from = { way: 'file', place: file.name } as const;
    let pages = 0;
    const acts: Act[] = [];
    const write = async () => {
      await session.act(acts.splice(0));
      desk.say({ kind: 'said', text: t('review_archive', { n: pages }) });
    };
    const take = async ({ link, url, outcome }: ArchivedPage) => {
      acts.push({ kind: 'added', link, url, from }, ...(await read(link, outcome)));
      pages += 1;
      if (pages % PAGES_AT_ONCE === 0) await write();
    };
    const problems = await readArchive(file, take, new AbortController().signal);
    await write();
    if (problems === 0) return;
    const text = `${t('review_archive', { n: pages })} ${t('review_import_problems', { n: problems })}`;
    desk.say({ kind: 'said', text });
  }

  /** Answers the question about a saved page: read it itself, or take the links in it. */
  async savedPage(how: 'page' | 'links'): Promise<void> {
    const { desk } = this.#parts;
    const { dialog } = desk.state;
    if (dialog?.kind !== 'saved') return;
    const { name, text, url } = dialog;
    const from = { way: 'file', place: name } as const;
    if (how === 'links') return desk.addText(text, from, url);
    const found = linksIn(url, readAddress).slice(0, 1);
    await desk.addLinks(found, from);
    for (const { link } of found) await this.#settle(link, text, url);
  }

  /** Reads a link in a tab of its own, with the moderator's cookies. */
  async inTab(link: Link): Promise<void> {
    const row = this.#parts.session.row(link);
    const read = row && (await readInTab(row.url).catch(() => null));
    if (read) await this.#settle(link, read.html, read.url);
    else this.#noAccess();
  }

  /** Asks which links of the page in another tab are to be taken. */
  async pick(tab: number): Promise<void> {
    const { desk, t } = this.#parts;
    const page = await pageLinks(tab).catch(() => null);
    if (!page) return this.#noAccess();
    this.#pickedFrom = page.url;
    desk.ask({ kind: 'pick', from: page.title || page.url, choices: choicesOf(page, t) });
  }

  picked({ links }: LinkChoice): Promise<void> {
    return this.#parts.desk.addLinks(links, { way: 'page', place: this.#pickedFrom });
  }

  async #settle(link: Link, html: string, url: string): Promise<void> {
    const page = { bytes: new TextEncoder().encode(html), type: 'text/html; charset=utf-8', url };
    await this.#parts.session.act(await this.#parts.read(link, { ok: true, page }));
  }

  #noAccess(): void {
    this.#parts.desk.say({ kind: 'failed', reason: this.#parts.t('review_failure_no_access') });
  }
}

/** Links of a page in the ways a moderator may want them together; ways with no link are left out. */
function choicesOf({ url, selection, lists, all }: PageLinks, t: Speech['t']): LinkChoice[] {
  const choices: LinkChoice[] = [
    { label: t('review_pick_selection'), links: linksOut(selection, url, false) },
    { label: t('review_pick_external'), links: linksOut(all, url, true) },
    ...lists.map(({ name, addresses }) => ({
      label: t('review_pick_list', { name }),
      links: linksOut(addresses, url, false),
    })),
    { label: t('review_pick_all'), links: linksOut(all, url, false) },
  ];
  return choices.filter(({ links }) => links.length > 0);
}
