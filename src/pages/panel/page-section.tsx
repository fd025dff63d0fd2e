import type { TabClaim } from '../../platform/frames.ts';
import { ClaimList } from '../../ui/claim-list.tsx';
import { KnownFooter } from '../../ui/known-footer.tsx';
import type { Speech } from '../../ui/speech.ts';
import type { PopupState } from '../popup/page-claims.ts';

/** The claims of the page in front of the reader. */
export function PageSection({
  state,
  onChoose,
  ...speech
}: { state: PopupState; onChoose(claim: TabClaim): void } & Speech) {
  const { t } = speech;
  return (
    <section class="this-page" aria-labelledby="this-page">
      <h2 id="this-page">{t('popup_title')}</h2>
      {state.kind === 'claims' ? (
        <>
          <ClaimList entries={state.claims} onChoose={onChoose} {...speech} />
          <KnownFooter known={state.claims.filter(({ kind }) => kind === 'match').length} t={t} />
        </>
      ) : (
        <p class="quiet" role="status">
          {t(WORDS[state.kind])}
        </p>
      )}
    </section>
  );
}

const WORDS = {
  reading: 'popup_reading',
  unreadable: 'popup_unreadable',
  withheld: 'panel_withheld',
  silent: 'popup_no_answer',
} as const;
