import { useState } from 'preact/hooks';
import { formatDay } from '../../core/findings/format-day.ts';
import { localText } from '../../core/pack/local-text.ts';
import type { Change, ClaimPack } from '../../core/pack/model.ts';
import { PackLinks } from '../../ui/pack-links.tsx';
import type { Speech } from '../../ui/speech.ts';

const AT_ONCE = 50;

/** One installed pack with its public log of changes, newest first. */
export function PackLog({ pack, ...speech }: { pack: ClaimPack } & Speech) {
  const { t, lang } = speech;
  const [most, setMost] = useState(AT_ONCE);
  const changes = pack.changes.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  return (
    <section class="pack-log">
      <h3>{localText(pack.title, lang)}</h3>
      <p class="quiet">
        {t('method_pack_kept', {
          version: pack.version,
          date: formatDay(pack.updated, lang),
          name: pack.maintainer.name,
          licence: pack.licence,
        })}{' '}
        · <PackLinks pack={pack} t={t} />
      </p>
      {changes.length === 0 && <p>{t('method_no_changes')}</p>}
      <ul class="changes">
        {changes.slice(0, most).map((change) => (
          <Entry key={`${change.at} ${change.claim} ${JSON.stringify(change.what)}`} change={change} {...speech} />
        ))}
      </ul>
      {changes.length > most && (
        <button type="button" class="more" onClick={() => setMost(most + AT_ONCE)}>
          {t('more', { n: changes.length - most })}
        </button>
      )}
    </section>
  );
}

function Entry({ change: { at, claim, what, why, by }, t, lang }: { change: Change } & Speech) {
  return (
    <li>
      <p class="quiet">{t('method_change_by', { date: formatDay(at, lang), claim, who: by })}</p>
      <p>{localText(what, lang)}</p>
      {why && <p>{localText(why, lang)}</p>}
    </li>
  );
}
