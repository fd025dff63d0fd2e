import { useState } from 'preact/hooks';
import type { ReaderData } from '../../core/choices/data-file.ts';
import { formatDay } from '../../core/findings/format-day.ts';
import type { Problem } from '../../core/pack/problem.ts';
import type { WrongMatch } from '../../store/database.ts';
import type { Speech } from '../../ui/speech.ts';
import { FileButton } from './file-button.tsx';
import { Section } from './section.tsx';

/** A file the reader chose to import. */
export type Import = { kind: 'readable'; data: ReaderData } | { kind: 'refused'; problems: Problem[] };

interface DataProps extends Speech {
  /** The exported file's text. */
  everything: string;
  counts: { sites: number; hidden: number; packs: number; wrong: number };
  wrong: readonly WrongMatch[];
  asked: Import | null;
  onExport(): void;
  onChooseFile(file: File): void;
  onImport(data: ReaderData): void;
  onCancel(): void;
  onErase(): void;
  onCopy(text: string): void;
  onDelete(match: WrongMatch): void;
}

export function DataSection(props: DataProps) {
  const { everything, counts, wrong, asked, onExport, onChooseFile, onImport, onCancel, onErase, ...rest } = props;
  const { t } = rest;
  const parts = [
    t('settings_data_settings'),
    t('settings_data_sites', { n: counts.sites }),
    t('settings_data_hidden', { n: counts.hidden }),
    t('settings_data_packs', { n: counts.packs }),
    t('settings_data_wrong', { n: counts.wrong }),
  ];
  return (
    <>
      <Section title={t('settings_data_see')} lead={t('settings_data_lead')}>
        <p>{parts.join(' · ')}</p>
        <Everything text={everything} t={t} />
        <p class="buttons">
          <button type="button" class="plain" onClick={onExport}>
            {t('settings_export')}
          </button>
        </p>
      </Section>
      <Section title={t('settings_import')} lead={t('settings_import_lead')}>
        <FileButton label={t('packs_choose_file')} onFile={onChooseFile} />
        <div role="status">{asked && <Asked asked={asked} onImport={onImport} onCancel={onCancel} t={t} />}</div>
      </Section>
      <Section title={t('settings_wrong')} lead={t('settings_wrong_lead')}>
        <WrongMatches wrong={wrong} {...rest} />
      </Section>
      <Section title={t('settings_erase')} lead={t('settings_erase_lead')}>
        <Erase onErase={onErase} t={t} />
      </Section>
    </>
  );
}

/** Long, so it is written out only when opened. */
function Everything({ text, t }: { text: string; t: Speech['t'] }) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('settings_data_show')}</summary>
      {open && <textarea class="everything" readOnly rows={16} aria-label={t('settings_data_see')} value={text} />}
    </details>
  );
}

type AskedProps = { asked: Import } & Pick<DataProps, 'onImport' | 'onCancel' | 't'>;

function Asked({ asked, onImport, onCancel, t }: AskedProps) {
  if (asked.kind === 'refused') {
    return (
      <div class="card refused">
        <p class="fault">{t('settings_import_bad')}</p>
        <ul class="problems">
          {asked.problems.slice(0, 200).map(({ path, message }, at) => (
            <li key={`${at} ${path}`}>
              <code>{path || t('packs_problem_whole')}</code> <span lang="en">{message}</span>
            </li>
          ))}
        </ul>
      </div>
    );
  }
  return (
    <div class="card">
      <p>{t('settings_import_ask', { n: asked.data.packs.length })}</p>
      <p class="buttons">
        <button type="button" class="primary" onClick={() => onImport(asked.data)}>
          {t('settings_import_yes')}
        </button>
        <button type="button" class="plain" onClick={onCancel}>
          {t('settings_cancel')}
        </button>
      </p>
    </div>
  );
}

function WrongMatches({ wrong, onCopy, onDelete, t, lang }: Pick<DataProps, 'wrong' | 'onCopy' | 'onDelete'> & Speech) {
  if (wrong.length === 0) return <p class="quiet">{t('settings_wrong_none')}</p>;
  return (
    <ul class="rows">
      {wrong.map((match) => (
        <li key={match.number}>
          <details class="row-name">
            <summary>
              {formatDay(match.day, lang)} · {match.pack} / {match.claim}
            </summary>
            <pre>{match.text}</pre>
          </details>
          <button type="button" class="plain" onClick={() => onCopy(match.text)}>
            {t('settings_copy')}
          </button>
          <button type="button" class="plain" onClick={() => onDelete(match)}>
            {t('settings_delete')}
          </button>
        </li>
      ))}
    </ul>
  );
}

function Erase({ onErase, t }: Pick<DataProps, 'onErase' | 't'>) {
  const [asked, setAsked] = useState(false);
  if (!asked) {
    return (
      <button type="button" class="plain" onClick={() => setAsked(true)}>
        {t('settings_erase')}
      </button>
    );
  }
  const yes = () => {
    setAsked(false);
    onErase();
  };
  return (
    <div class="card" role="alert">
      <p>{t('settings_erase_ask')}</p>
      <p class="buttons">
        <button type="button" class="primary" onClick={yes}>
          {t('settings_erase_yes')}
        </button>
        <button type="button" class="plain" onClick={() => setAsked(false)}>
          {t('settings_cancel')}
        </button>
      </p>
    </div>
  );
}
