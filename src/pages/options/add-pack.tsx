import { useState } from 'preact/hooks';
import { MAX_PACK_BYTES } from '../../core/pack/limits.ts';
import { localText } from '../../core/pack/local-text.ts';
import type { Problem } from '../../core/pack/problem.ts';
import type { PackListing } from '../../store/packs.ts';
import type { Speech } from '../../ui/speech.ts';
import type { Candidate } from './candidate.ts';
import { FETCH_SECONDS, type FetchFault } from './fetch-pack.ts';
import { FileButton } from './file-button.tsx';
import { Fold, PackContents, PackFacts } from './pack-card.tsx';
import { Section } from './section.tsx';

const MEGABYTES = MAX_PACK_BYTES / (1024 * 1024);

type Readable = Extract<Candidate, { kind: 'readable' }>;

export interface AddPackProps extends Speech {
  packs: readonly PackListing[];
  /** What was read last; null before. */
  candidate: Candidate | null;
  busy: 'reading' | 'storing' | null;
  onFile(file: File): void;
  onAddress(typed: string): void;
  onAdd(candidate: Readable): void;
  onCancel(): void;
}

/** From a file or an address to a pack in use, by way of a look at it. */
export function AddPack({ packs, candidate, busy, onFile, onAddress, onAdd, onCancel, ...speech }: AddPackProps) {
  const { t } = speech;
  const fetchTyped = (event: SubmitEvent) => {
    event.preventDefault();
    onAddress(String(new FormData(event.currentTarget as HTMLFormElement).get('address')));
  };
  return (
    <Section title={t('packs_add')} lead={t('packs_add_lead')}>
      <div class="ways" aria-busy={busy !== null}>
        <div>
          <p class="way">{t('packs_add_file')}</p>
          <FileButton label={t('packs_choose_file')} onFile={onFile} />
        </div>
        <form onSubmit={fetchTyped} noValidate>
          <label>
            {t('packs_add_address')}
            <input name="address" type="url" autoComplete="off" aria-describedby="address-hint" />
          </label>
          <button type="submit" class="plain">
            {t('packs_fetch')}
          </button>
          <p id="address-hint" class="quiet">
            {t('packs_address_hint', { n: MEGABYTES })}
          </p>
        </form>
      </div>
      <div role="status">
        {busy && <p>{t(busy === 'reading' ? 'packs_reading' : 'packs_storing')}</p>}
        {!busy && candidate && (
          <Outcome candidate={candidate} packs={packs} onAdd={onAdd} onCancel={onCancel} {...speech} />
        )}
      </div>
    </Section>
  );
}

type OutcomeProps = Pick<AddPackProps, 'packs' | 'onAdd' | 'onCancel'> & Speech;

function Outcome({ candidate, ...props }: { candidate: Candidate } & OutcomeProps) {
  const { t } = props;
  switch (candidate.kind) {
    case 'readable':
      return <Preview candidate={candidate} {...props} />;
    case 'refused':
      return <Refused problems={candidate.problems} t={t} />;
    case 'unfetched':
      return <p class="fault">{faultLine(candidate.fault, t)}</p>;
    case 'unread':
      return <p class="fault">{t('packs_error_file')}</p>;
  }
}

function Preview({ candidate, packs, onAdd, onCancel, ...speech }: { candidate: Readable } & OutcomeProps) {
  const { t, lang } = speech;
  const { pack, from, remarks } = candidate;
  const before = packs.find((one) => one.pack.id === pack.id)?.pack.version ?? null;
  return (
    <article class="card candidate">
      <h3>{localText(pack.title, lang)}</h3>
      <PackFacts pack={pack} from={from} at={null} {...speech} />
      <PackContents pack={pack} {...speech} />
      <Fold summary={t('packs_remarks', { n: remarks.length })} items={remarks} t={t} />
      <p>{t('packs_foreign')}</p>
      {before !== null && <p>{before === pack.version ? t('packs_same') : t('packs_replaces', { version: before })}</p>}
      <p class="buttons">
        <button type="button" class="primary" onClick={() => onAdd(candidate)}>
          {before === null ? t('packs_confirm_add') : t('packs_confirm_replace', { version: before })}
        </button>
        <button type="button" class="plain" onClick={onCancel}>
          {t('settings_cancel')}
        </button>
      </p>
    </article>
  );
}

const AT_ONCE = 100;

/** Every problem with the place it stands at. */
export function Refused({ problems, t }: { problems: readonly Problem[]; t: Speech['t'] }) {
  const [most, setMost] = useState(AT_ONCE);
  return (
    <div class="card refused">
      <p class="fault">{t('packs_refused')}</p>
      <h3>{t('packs_problems', { n: problems.length })}</h3>
      <ul class="problems">
        {problems.slice(0, most).map(({ path, message }, at) => (
          <li key={`${at} ${path}`}>
            <code>{path || t('packs_problem_whole')}</code> <span lang="en">{message}</span>
          </li>
        ))}
      </ul>
      {problems.length > most && (
        <button type="button" class="plain" onClick={() => setMost(most + AT_ONCE * 10)}>
          {t('packs_more', { n: problems.length - most })}
        </button>
      )}
    </div>
  );
}

function faultLine(fault: FetchFault, t: Speech['t']): string {
  switch (fault.kind) {
    case 'address':
      return t('packs_error_address');
    case 'elsewhere':
      return t('packs_error_elsewhere');
    case 'size':
      return t('packs_error_size', { n: MEGABYTES });
    case 'refused':
      return t('packs_error_refused', { host: fault.host });
    case 'network':
      return t('packs_error_network', { host: fault.host });
    case 'status':
      return t('packs_error_status', { host: fault.host, status: String(fault.status) });
    case 'time':
      return t('packs_error_time', { host: fault.host, n: FETCH_SECONDS });
  }
}
