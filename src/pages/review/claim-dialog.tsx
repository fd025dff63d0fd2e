/** A claim for the pack of one's own: prefilled from a passage, with what it would find. */

import { useEffect, useState } from 'preact/hooks';
import { isDay } from '../../core/pack/day.ts';
import type { ClaimPack } from '../../core/pack/model.ts';
import { type ClaimDraft, draftClaim, type SelectedPassage } from '../../core/review/draft-claim.ts';
import { knownSources } from '../../core/wording/pack-sources.ts';
import { Dialog } from '../../ui/dialog.tsx';
import type { Speech } from '../../ui/speech.ts';
import { ClaimHits, type Verdicts } from './claim-hits.tsx';
import type { ClaimPreview } from './own-claims.ts';

interface ClaimDialogProps extends Speech {
  passage: SelectedPassage;
  packs: readonly ClaimPack[];
  /** What is wrong with the pack that would come of it. */
  problems: readonly string[];
  preview(draft: ClaimDraft, signal: AbortSignal): Promise<ClaimPreview | null>;
  onSave(draft: ClaimDraft): void;
  onUse(draft: ClaimDraft): void;
  onClose(): void;
}

const STANCES = ['asserts', 'relays', 'confirms', 'denies', 'doubts'] as const;

/** How long nothing is typed before the texts are searched. */
const PAUSE_MS = 350;

export function ClaimDialog({
  passage,
  packs,
  problems,
  preview,
  onSave,
  onUse,
  onClose,
  ...speech
}: ClaimDialogProps) {
  const { t } = speech;
  const [draft, setDraft] = useState(() => draftClaim(passage, packs.flatMap(knownSources)));
  const [found, setFound] = useState<ClaimPreview | null>(null);
  const [verdicts, setVerdicts] = useState<Verdicts>({});
  const change = (part: Partial<ClaimDraft>) => setDraft((before) => ({ ...before, ...part }));
  const complete = draft.phrase.trim() !== '' && (draft.text.fr.trim() !== '' || draft.text.en.trim() !== '');
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      const seen = complete ? await preview(draft, stop.signal).catch(() => null) : null;
      if (!stop.signal.aborted) setFound(seen);
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [draft.phrase, draft.near.join('\n'), draft.lang, complete]);
  return (
    <Dialog title={t('review_claim_title')} lead={t('review_claim_lead')} wide t={t} onClose={onClose}>
      <div class="claim-form">
        <ClaimFields draft={draft} onChange={change} {...speech} />
        <Origin draft={draft} onChange={change} {...speech} />
      </div>
      <ClaimHits
        found={found}
        verdicts={verdicts}
        onVerdict={(key, verdict) => setVerdicts({ ...verdicts, [key]: verdict })}
        {...speech}
      />
      {problems.length > 0 && (
        <ul class="fault" role="alert">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      <div class="buttons">
        <button type="button" class="primary" disabled={!complete} onClick={() => onUse(draft)}>
          {t('review_claim_use')}
        </button>
        <button type="button" class="plain" disabled={!complete} onClick={() => onSave(draft)}>
          {t('review_propose_save')}
        </button>
      </div>
    </Dialog>
  );
}

interface FieldsProps extends Speech {
  draft: ClaimDraft;
  onChange(part: Partial<ClaimDraft>): void;
}

/** What is claimed, and by which words it is known. */
function ClaimFields({ draft, onChange, t }: FieldsProps) {
  return (
    <>
      {(['fr', 'en'] as const).map((lang) => (
        <label key={lang}>
          <span>{t(`review_claim_text_${lang}`)}</span>
          <textarea
            name={`text-${lang}`}
            lang={lang}
            rows={2}
            maxLength={2_000}
            value={draft.text[lang]}
            onInput={({ currentTarget }) => onChange({ text: { ...draft.text, [lang]: currentTarget.value } })}
          />
        </label>
      ))}
      <label>
        <span>{t('review_claim_phrase')}</span>
        <input
          type="text"
          name="phrase"
          data-first=""
          maxLength={200}
          value={draft.phrase}
          onInput={({ currentTarget }) => onChange({ phrase: currentTarget.value })}
        />
      </label>
      <label>
        <span>{t('review_claim_near')}</span>
        <input
          type="text"
          name="near"
          maxLength={500}
          value={draft.near.join(', ')}
          onChange={({ currentTarget }) => onChange({ near: listed(currentTarget.value) })}
        />
      </label>
    </>
  );
}

/** Who says it where and when, and on whom they rely. */
function Origin({ draft, onChange, t }: FieldsProps) {
  return (
    <>
      <label>
        <span>{t('review_propose_by')}</span>
        <input
          type="text"
          name="outlet"
          maxLength={200}
          value={draft.outlet}
          onInput={({ currentTarget }) => onChange({ outlet: currentTarget.value })}
        />
      </label>
      <label>
        <span>{t('review_propose_at')}</span>
        <input
          type="date"
          name="date"
          value={draft.date}
          onInput={({ currentTarget: { value } }) => onChange({ date: isDay(value) ? value : '' })}
        />
      </label>
      <label>
        <span>{t('review_claim_stance')}</span>
        <select
          name="stance"
          value={draft.stance}
          onChange={({ currentTarget }) => onChange({ stance: currentTarget.value as ClaimDraft['stance'] })}
        >
          {STANCES.map((stance) => (
            <option key={stance} value={stance}>
              {t(`review_stance_${stance}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('review_claim_cites')}</span>
        <input
          type="text"
          name="cites"
          maxLength={500}
          value={draft.cites.join(', ')}
          onChange={({ currentTarget }) => onChange({ cites: listed(currentTarget.value) })}
        />
      </label>
    </>
  );
}

function listed(text: string): string[] {
  return [...new Set(text.split(',').map((each) => each.trim()))].filter((each) => each !== '');
}
