import { useEffect, useState } from 'preact/hooks';
import type { ClaimPack, SourceId } from '../../core/pack/model.ts';

const NONE: ReadonlySet<SourceId> = new Set();

/** The sources that publish the page in front. Telling them takes the list of all public suffixes, loaded only here. */
export function useSourcesOfPage(pack: ClaimPack, host: string | null): ReadonlySet<SourceId> {
  const [sources, setSources] = useState(NONE);
  useEffect(() => {
    let current = true;
    const tell = async () => {
      if (host === null) return NONE;
      const { sourcesOfHost } = await import('../../core/findings/sources-of-page.ts');
      return sourcesOfHost(pack, host);
    };
    void tell().then((found) => current && setSources(found));
    return () => {
      current = false;
    };
  }, [pack, host]);
  return sources;
}
