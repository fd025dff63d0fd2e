import { useState } from 'preact/hooks';
import { PACK_LEVELS, type PackLevel } from '../../core/choices/model.ts';
import { formatDay } from '../../core/findings/format-day.ts';
import { dayOf } from '../../core/pack/day.ts';
import { localText } from '../../core/pack/local-text.ts';
import type { ClaimPack } from '../../core/pack/model.ts';
import type { PackOrigin } from '../../store/database.ts';
import type { PackListing } from '../../store/packs.ts';
import { ExternalLink } from '../../ui/external-link.tsx';
import { PackLinks } from '../../ui/pack-links.tsx';
import type { Speech } from '../../ui/speech.ts';

interface PackCardProps extends Speech {
  listing: PackListing;
  level: PackLevel;
  /** Whether another version of it ships with the extension. */
  restorable: boolean;
  onLevel(level: PackLevel): void;
  onRemove(): void;
  onRestore(): void;
  /** Asks the address it came from. */
  onUpdate(url: string): void;
}

export function PackCard({
  listing,
  level,
  restorable,
  onLevel,
  onRemove,
  onRestore,
  onUpdate,
  ...speech
}: PackCardProps) {
  const { t, lang } = speech;
  const { pack, from, at } = listing;
  const title = localText(pack.title, lang);
  return (
    <article class="card" aria-label={title}>
      <header>
        <h3>{title}</h3>
        <label>
          <span class="unseen">{t('packs_use', { title })}</span>
          <select onChange={({ currentTarget }) => onLevel(currentTarget.value as PackLevel)}>
            {PACK_LEVELS.map((one) => (
              <option key={one} value={one} selected={one === level}>
                {t(`packs_level_${one}`)}
              </option>
            ))}
          </select>
        </label>
      </header>
      <PackFacts pack={pack} from={from} at={at} {...speech} />
      <PackContents pack={pack} {...speech} />
      <p class="buttons">
        {from.kind === 'address' && (
          <button type="button" class="plain" onClick={() => onUpdate(from.url)}>
            {t('packs_update')}
          </button>
        )}
        {restorable && (
          <button type="button" class="plain" onClick={onRestore}>
            {t('packs_restore')}
          </button>
        )}
        <button type="button" class="plain" aria-label={t('packs_remove_title', { title })} onClick={onRemove}>
          {t('packs_remove')}
        </button>
      </p>
    </article>
  );
}

interface PackFactsProps extends Speech {
  pack: ClaimPack;
  from: PackOrigin;
  /** When it was added; null for one that is not. */
  at: number | null;
}

/** Who made it, under which licence, of what date, and where it came from. */
export function PackFacts({ pack, from, at, t, lang }: PackFactsProps) {
  const { maintainer, version, updated, licence } = pack;
  const added = at !== null && from.kind !== 'bundled' ? dayOf(new Date(at)) : null;
  return (
    <>
      <p class="quiet">{t('packs_version', { version, date: formatDay(updated, lang) })}</p>
      <dl class="facts">
        <dt>{t('packs_author')}</dt>
        <dd>
          {maintainer.url ? (
            <ExternalLink href={maintainer.url} t={t}>
              {maintainer.name}
            </ExternalLink>
          ) : (
            maintainer.name
          )}{' '}
          · <PackLinks pack={pack} t={t} />
        </dd>
        <dt>{t('packs_licence')}</dt>
        <dd>{licence}</dd>
        <dt>{t('packs_from')}</dt>
        <dd>
          <Origin from={from} t={t} />
          {added && ` · ${t('packs_added', { date: formatDay(added, lang) })}`}
        </dd>
        <dt>{t('packs_holds')}</dt>
        <dd>
          {t('packs_claims', { n: pack.claims.length })} · {t('packs_sources', { n: pack.sources.length })} ·{' '}
          {t('packs_reports', { n: pack.reports.length })}
        </dd>
      </dl>
    </>
  );
}

function Origin({ from, t }: { from: PackOrigin; t: Speech['t'] }) {
  if (from.kind === 'bundled') return <>{t('packs_from_bundled')}</>;
  if (from.kind === 'file') return <>{t('packs_from_file', { name: from.name })}</>;
  return (
    <ExternalLink href={from.url} t={t}>
      {from.url}
    </ExternalLink>
  );
}

/** What it holds, folded away: claims, sources, changes. */
export function PackContents({ pack, t, lang }: { pack: ClaimPack } & Speech) {
  const changes = pack.changes.toSorted((a, b) => (a.at < b.at ? 1 : -1));
  return (
    <div class="contents">
      <Fold
        summary={t('packs_claims', { n: pack.claims.length })}
        items={pack.claims.map(({ text }) => localText(text, lang))}
        t={t}
      />
      <Fold
        summary={t('packs_sources', { n: pack.sources.length })}
        items={pack.sources.map(({ name }) => localText(name, lang))}
        t={t}
      />
      <Fold
        summary={t('packs_changes', { n: changes.length })}
        items={changes.map(({ at, what, by }) => `${formatDay(at, lang)} – ${localText(what, lang)} (${by})`)}
        t={t}
      />
    </div>
  );
}

const AT_ONCE = 60;

/** A list that is made only once it is opened, and then piece by piece: packs may hold many thousands. */
export function Fold({ summary, items, t }: { summary: string; items: readonly string[]; t: Speech['t'] }) {
  const [open, setOpen] = useState(false);
  const [most, setMost] = useState(AT_ONCE);
  if (items.length === 0) return null;
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{summary}</summary>
      {open && (
        <ul>
          {items.slice(0, most).map((item, at) => (
            <li key={`${at} ${item}`}>{item}</li>
          ))}
        </ul>
      )}
      {open && items.length > most && (
        <button type="button" class="plain" onClick={() => setMost(most + AT_ONCE * 5)}>
          {t('packs_more', { n: items.length - most })}
        </button>
      )}
    </details>
  );
}
