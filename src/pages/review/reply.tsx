import { useMemo, useState } from 'preact/hooks';
import type { ClaimDossier } from '../../core/findings/model.ts';
import { moderatorLine } from '../../core/findings/moderator-line.ts';
import { createTranslate, type UiLang } from '../../core/findings/translate.ts';
import { localText } from '../../core/pack/local-text.ts';
import type { Speech } from '../../ui/speech.ts';

const LANGS: readonly UiLang[] = ['fr', 'en'];

interface ReplyProps extends Speech {
  dossier: ClaimDossier;
  onCopy(text: string): void;
}

/** An answer for the person who shared the link, in either language, to be edited before it is copied. */
export function Reply({ dossier, onCopy, t, lang }: ReplyProps) {
  const [into, setInto] = useState<UiLang>(lang);
  const [edited, setEdited] = useState<Partial<Record<UiLang, string>>>({});
  const proposed = useMemo(() => proposal(dossier, into), [dossier, into]);
  const text = edited[into] ?? proposed;
  return (
    <details class="reply">
      <summary>{t('review_reply')}</summary>
      <fieldset>
        <legend class="unseen">{t('review_reply_language')}</legend>
        {LANGS.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name={`reply-${dossier.claim}`}
              checked={into === each}
              onChange={() => setInto(each)}
            />{' '}
            {t(`review_reply_${each}`)}
          </label>
        ))}
      </fieldset>
      <textarea
        lang={into}
        rows={5}
        value={text}
        aria-label={t('review_reply')}
        onInput={({ currentTarget }) => setEdited({ ...edited, [into]: currentTarget.value })}
      />
      <button type="button" class="plain" onClick={() => onCopy(text)}>
        {t('review_copy')}
      </button>
    </details>
  );
}

function proposal(dossier: ClaimDossier, lang: UiLang): string {
  const t = createTranslate(lang);
  return t('review_reply_text', { claim: localText(dossier.text, lang), line: moderatorLine(dossier, t, lang) });
}
