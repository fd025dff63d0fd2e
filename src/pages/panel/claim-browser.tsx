/** All claims on file, with search and filters. */

import { useMemo, useState } from 'preact/hooks';
import type { Band } from '../../core/corroboration/model.ts';
import { claimDossier } from '../../core/findings/dossier.ts';
import { findingLine } from '../../core/findings/finding-line.ts';
import { type ClaimQuery, claimSearch, type FiledClaim } from '../../core/findings/search-claims.ts';
import { localText } from '../../core/pack/local-text.ts';
import type { ClaimPack, Day, PackId } from '../../core/pack/model.ts';
import { BandShape } from '../../ui/band-shape.tsx';
import { packText } from '../../ui/pack-text.ts';
import type { Speech } from '../../ui/speech.ts';
import { useSearch } from './use-search.ts';

export interface ClaimBrowserProps extends Speech {
  packs: readonly ClaimPack[];
  today: Day;
  /** The claim that is open, as `pack/claim`. */
  current: string | null;
  onChoose(claim: FiledClaim): void;
}

const BANDS: readonly Band[] = ['solid', 'partial', 'weak', 'conflict', 'none'];
const AT_ONCE = 40;
/** Names offered while typing a source. */
const MOST_NAMES = 300;

export function ClaimBrowser({ packs, today, current, onChoose, ...speech }: ClaimBrowserProps) {
  const { t } = speech;
  const [query, setQuery] = useState<ClaimQuery>({ words: '', source: '', bands: new Set(), pack: null });
  const [most, setMost] = useState(AT_ONCE);
  const search = useMemo(() => claimSearch(packs, today), [packs, today]);
  const { found, done, busy } = useSearch(search, query, most);
  const change = (part: Partial<ClaimQuery>) => {
    setQuery({ ...query, ...part });
    setMost(AT_ONCE);
  };
  return (
    <section class="browser" aria-labelledby="on-file">
      <h2 id="on-file">
        {t('panel_on_file')} <span class="quiet">{t('panel_claims', { n: search.total })}</span>
      </h2>
      <Filters query={query} packs={packs} onChange={change} {...speech} />
      <p class="quiet" role="status">
        {!busy && found.length === 0 && t('panel_none_found')}
        {!busy && found.length > 0 && done && isNarrowed(query) && t('panel_found', { n: found.length })}
      </p>
      <ul class="claims">
        {found.map((entry) => (
          <li key={`${entry.pack.id}/${entry.claim.id}`}>
            <Row entry={entry} today={today} current={current} onChoose={onChoose} {...speech} />
          </li>
        ))}
      </ul>
      {!done && !busy && (
        <button type="button" class="plain" onClick={() => setMost(most + AT_ONCE)}>
          {t('panel_show_more')}
        </button>
      )}
    </section>
  );
}

interface RowProps extends Omit<ClaimBrowserProps, 'packs'> {
  entry: FiledClaim;
}

function Row({ entry, today, current, onChoose, ...speech }: RowProps) {
  const { t, lang } = speech;
  const { pack, claim } = entry;
  const { band, finding, text } = useMemo(() => claimDossier(pack, claim.id, today, null), [pack, claim, today]);
  return (
    <button
      type="button"
      aria-current={current === `${pack.id}/${claim.id}` ? 'true' : undefined}
      onClick={() => onChoose(entry)}
    >
      <BandShape band={band} t={t} />
      <span class="text">
        <span class="claim" {...packText(text, lang)} />
        <span class="details">{findingLine(finding, t, lang)}</span>
      </span>
    </button>
  );
}

interface FiltersProps extends Speech {
  query: ClaimQuery;
  packs: readonly ClaimPack[];
  onChange(part: Partial<ClaimQuery>): void;
}

function Filters({ query, packs, onChange, ...speech }: FiltersProps) {
  const { t, lang } = speech;
  const names = useMemo(() => sourceNames(packs, lang), [packs, lang]);
  const chosen = countFilters(query);
  return (
    <search class="filters">
      <label class="words">
        <span class="unseen">{t('panel_search')}</span>
        <input
          type="search"
          value={query.words}
          placeholder={t('panel_search')}
          onInput={({ currentTarget }) => onChange({ words: currentTarget.value })}
        />
      </label>
      <details>
        <summary>{chosen === 0 ? t('panel_filter') : t('panel_filters', { n: chosen })}</summary>
        <fieldset>
          <legend>{t('panel_filter_band')}</legend>
          {BANDS.map((band) => (
            <label key={band}>
              <input
                type="checkbox"
                checked={query.bands.has(band)}
                onChange={() => onChange({ bands: toggled(query.bands, band) })}
              />
              <BandShape band={band} t={t} /> <span aria-hidden="true">{t(`band_${band}`)}</span>
            </label>
          ))}
        </fieldset>
        <label>
          <span>{t('panel_filter_source')}</span>
          <input
            type="text"
            list="sources"
            value={query.source}
            onInput={({ currentTarget }) => onChange({ source: currentTarget.value })}
          />
        </label>
        <datalist id="sources">
          {names.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <label>
          <span>{t('panel_filter_pack')}</span>
          <select
            value={query.pack ?? ''}
            onChange={({ currentTarget }) => onChange({ pack: (currentTarget.value || null) as PackId | null })}
          >
            <option value="">{t('panel_any_pack')}</option>
            {packs.map(({ id, title }) => (
              <option key={id} value={id}>
                {localText(title, lang)}
              </option>
            ))}
          </select>
        </label>
      </details>
    </search>
  );
}

/** Whether fewer claims may be listed than there are. */
function isNarrowed(query: ClaimQuery): boolean {
  return query.words.trim() !== '' || countFilters(query) > 0;
}

function countFilters({ bands, source, pack }: ClaimQuery): number {
  return (bands.size > 0 ? 1 : 0) + (source.trim() === '' ? 0 : 1) + (pack === null ? 0 : 1);
}

function toggled(bands: ReadonlySet<Band>, band: Band): Set<Band> {
  const changed = new Set(bands);
  if (!changed.delete(band)) changed.add(band);
  return changed;
}

function sourceNames(packs: readonly ClaimPack[], lang: Speech['lang']): string[] {
  const names = new Set(packs.flatMap(({ sources }) => sources.map(({ name }) => localText(name, lang))));
  return [...names].sort(new Intl.Collator(lang).compare).slice(0, MOST_NAMES);
}
