import { useEffect, useState } from 'preact/hooks';
import type { ClaimQuery, ClaimSearch, FiledClaim } from '../../core/findings/search-claims.ts';

export interface SearchState {
  found: FiledClaim[];
  /** Whether all claims were looked at. */
  done: boolean;
  /** Looking at the moment. */
  busy: boolean;
}

/** Length of one slice of work, so that typing stays smooth; milliseconds. */
const SLICE_MS = 8;

/** Runs a search in slices until `most` are found; starts over when the query changes. */
export function useSearch(search: ClaimSearch, query: ClaimQuery, most: number): SearchState {
  const [state, setState] = useState<SearchState>({ found: [], done: false, busy: true });
  const { words, source, bands, pack } = query;
  const key = JSON.stringify([words, source, [...bands].sort(), pack, most]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let found: FiledClaim[] = [];
    const work = (from: number) => {
      const end = performance.now() + SLICE_MS;
      const slice = search.slice(query, from, most - found.length, () => performance.now() > end);
      found = [...found, ...slice.found];
      const full = found.length >= most;
      const busy = slice.next !== null && !full;
      setState({ found, done: slice.next === null, busy });
      if (busy) timer = setTimeout(() => work(slice.next ?? 0));
    };
    work(0);
    return () => clearTimeout(timer);
  }, [search, key]);
  return state;
}
