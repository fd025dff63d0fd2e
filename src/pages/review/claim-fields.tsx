/** What is entered of a claim for the pack of one's own. */

import type { ComponentChildren } from 'preact';
import { isDay } from '../../core/pack/day.ts';
import type { ClaimDraft } from '../../core/review/draft-claim.ts';
import type { Speech } from '../../ui/speech.ts';

const STANCES = ['asserts', 'relays', 'confirms', 'denies', 'doubts'] as const;

interface FieldsProps extends Speech {
  draft: ClaimDraft;
  onChange(part: Partial<ClaimDraft>): void;
}

/** What is claimed, and by which words it is known. */
export function ClaimFields({ draft, onChange, t }: FieldsProps) {
  return (
    <>
      {(['fr', 'en'] as const).map((lang) => (
        <Field key={lang} label={t(`review_claim_text_${lang}`)}>
          <textarea
            name={`text-${lang}`}
            lang={lang}
            rows={3}
            maxLength={2_000}
            value={draft.text[lang]}
            onInput={({ currentTarget }) => onChange({ text: { ...draft.text, [lang]: currentTarget.value } })}
          />
        </Field>
      ))}
      <Field label={t('review_claim_phrase')}>
        <input
          type="text"
          name="phrase"
          data-first=""
          maxLength={200}
          value={draft.phrase}
          onInput={({ currentTarget }) => onChange({ phrase: currentTarget.value })}
        />
      </Field>
      <ListField
        name="near"
        label={t('review_claim_near')}
        hint={t('review_claim_near_hint')}
        items={draft.near}
        onChange={(near) => onChange({ near })}
      />
    </>
  );
}

/** Who says it where and when, and on whom they rely. */
export function OriginFields({ draft, onChange, t }: FieldsProps) {
  return (
    <>
      <Field label={t('review_propose_by')}>
        <input
          type="text"
          name="outlet"
          maxLength={200}
          value={draft.outlet}
          onInput={({ currentTarget }) => onChange({ outlet: currentTarget.value })}
        />
      </Field>
      <Field label={t('review_propose_at')}>
        <input
          type="date"
          name="date"
          value={draft.date}
          onInput={({ currentTarget: { value } }) => onChange({ date: isDay(value) ? value : '' })}
        />
      </Field>
      <Field label={t('review_claim_stance')}>
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
      </Field>
      <ListField
        name="cites"
        label={t('review_claim_cites')}
        items={draft.cites}
        onChange={(cites) => onChange({ cites })}
      />
    </>
  );
}

interface FieldProps {
  label: string;
  /** How to fill it in; stands below. */
  hint?: string;
  children: ComponentChildren;
}

function Field({ label, hint, children }: FieldProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is among the children
    <label>
      <span>{label}</span>
      {children}
      {hint && <span class="quiet">{hint}</span>}
    </label>
  );
}

interface ListFieldProps extends Omit<FieldProps, 'children'> {
  name: string;
  items: readonly string[];
  onChange(items: string[]): void;
}

/** Several short texts in one line, set apart by commas; taken over when the line is left. */
function ListField({ name, items, onChange, ...field }: ListFieldProps) {
  return (
    <Field {...field}>
      <input
        type="text"
        name={name}
        maxLength={500}
        value={items.join(', ')}
        onChange={({ currentTarget }) => onChange(listed(currentTarget.value))}
      />
    </Field>
  );
}

function listed(text: string): string[] {
  return [...new Set(text.split(',').map((each) => each.trim()))].filter((each) => each !== '');
}
