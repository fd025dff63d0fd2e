/** Whom a credit means: a page of the batch, or something outside it. */

import type { SourceId } from '../../pack/model.ts';
import { fold } from '../../text/fold.ts';
import type { Link } from '../model.ts';
import type { Credit, OutsideOrigin, TracePage } from '../trace-model.ts';

/** Shorter names are words. */
const SHORTEST_NAME = 3;

/** What stands around the name of an outlet. */
const KIND_OF_OUTLET =
  /^(?:(?:the|le|la|les|l|un|une|a|an|du|de|des|d|selon|agence|agency|news|press|presse|journal|quotidien|hebdomadaire|newspaper|daily|site|website|web|media|outlet|chaine|channel|radio|television|tv|tele|compte|account|portail|portal|blog|telegram|internet|en|ligne|online|our|nos|nous|confreres|colleagues|informations|info|reporters|of|at) )+/;

export class NamedPages {
  readonly #byLink = new Map<Link, TracePage>();
  /** Pages under the folded names of their outlets. */
  readonly #byName = new Map<string, TracePage[]>();
  readonly #bySource = new Map<SourceId, TracePage[]>();

  constructor(pages: readonly TracePage[]) {
    for (const page of pages) {
      for (const link of [page.link, ...page.aliases]) this.#byLink.set(link, page);
      for (const name of new Set([folded(page.outlet ?? ''), folded(page.host), bareHost(page.host)])) {
        if (name.length >= SHORTEST_NAME) file(this.#byName, name, page);
      }
      for (const source of page.publishers) file(this.#bySource, source, page);
    }
  }

  byLink(link: Link | undefined): TracePage | null {
    return (link && this.#byLink.get(link)) ?? null;
  }

  /** Pages of the outlet that a credit names, by the pack's knowledge or by its name. */
  ofOutlet({ name, sourceId }: Credit): readonly TracePage[] {
    const known = (sourceId && this.#bySource.get(sourceId)) ?? [];
    if (known.length > 0) return known;
    const whole = this.#named(name);
    return whole.length > 0 ? whole : name.split(/\s+(?:et|and|ve|и)\s+|,\s+/u).flatMap((part) => this.#named(part));
  }

  #named(name: string): readonly TracePage[] {
    const words = folded(name);
    return this.#byName.get(words) ?? this.#byName.get(words.replace(KIND_OF_OUTLET, '')) ?? [];
  }
}

function file<Key>(index: Map<Key, TracePage[]>, key: Key, page: TracePage): void {
  const known = index.get(key);
  if (known) known.push(page);
  else index.set(key, [page]);
}

function folded(name: string): string {
  return fold(name).text.trim();
}

/** `exemple` of `infos.exemple.fr`: how sites without a name are called. */
function bareHost(host: string): string {
  return folded(host.split('.').slice(-2, -1)[0] ?? '');
}

/** What a credit stands for outside the batch; null where two credits of that name need not mean the same. */
export function outsideOrigin({ name, sourceId, link, relayed, bare }: Credit): OutsideOrigin | null {
  if (bare) return null;
  if (sourceId !== undefined) return { id: `source ${sourceId}`, name, sourceId, url: link ?? null };
  if (!relayed && link === undefined) return null;
  const words = folded(name).replace(KIND_OF_OUTLET, '');
  if (words.length < SHORTEST_NAME || !/\p{Lu}|\d|\./u.test(name)) return null;
  return { id: `name ${words}`, name, sourceId: null, url: link ?? null };
}
