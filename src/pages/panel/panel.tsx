/** The claim panel: the claims of the page in front, all claims on file, and one claim at full length. */

import type { ClaimId, ClaimPack, Day } from '../../core/pack/model.ts';
import type { ClaimAddress } from '../../platform/panel.ts';
import { ReviewedLinks, type ReviewedLinksProps } from '../../ui/reviewed-links.tsx';
import type { Speech } from '../../ui/speech.ts';
import type { PopupState } from '../popup/page-claims.ts';
import { ClaimBrowser } from './claim-browser.tsx';
import { ClaimView } from './claim-view.tsx';
import { PageSection } from './page-section.tsx';
import { WordingSection, type WordingSectionProps } from './wording-section.tsx';

/** The tab that a panel at the side follows. */
export interface PageInFront {
  tab: number | null;
  host: string | null;
  date: Day | null;
  state: PopupState;
  /** Its links that are in the review, once they are known. */
  reviewed?: ReviewedLinksProps | null;
}

export interface PanelView {
  /** Null until they are read. */
  packs: readonly ClaimPack[] | null;
  /** Null in a tab of its own. */
  front: PageInFront | null;
  shown: { pack: ClaimPack; claim: ClaimId } | null;
  /** The address names a claim that no pack has. */
  missing: string | null;
  asOf: Day;
  today: Day;
  page: { host: string | null; date: Day | null };
}

export interface PanelProps extends PanelView, Speech {
  /** How the page in front words what it says; left out where none is. */
  wording?: Omit<WordingSectionProps, keyof Speech> | null;
  onChoose(claim: Pick<ClaimAddress, 'pack' | 'claim'>): void;
  onChooseDay(day: Day): void;
  onBack(): void;
}

export function Panel({
  packs,
  front,
  shown,
  missing,
  asOf,
  today,
  page,
  wording,
  onChoose,
  onChooseDay,
  onBack,
  ...speech
}: PanelProps) {
  const { t, lang } = speech;
  const current = shown && `${shown.pack.id}/${shown.claim}`;
  return (
    <main class="sheet panel" lang={lang} data-shows={shown ? 'claim' : 'list'} aria-busy={packs === null && !shown}>
      <nav class="list" aria-label={t('panel_list')}>
        <p class="brand">
          <img src="../icons/48.png" alt="" width="20" height="20" /> {t('extension_name')}
          <a href="../method/index.html" target="_blank" rel="noopener">
            {t('link_method')}
          </a>
        </p>
        {front && <PageSection state={front.state} onChoose={onChoose} {...speech} />}
        {front?.reviewed && <ReviewedLinks {...front.reviewed} {...speech} />}
        {front?.state.kind === 'claims' && wording && <WordingSection {...wording} {...speech} />}
        {packs && packs.length > 0 && (
          <ClaimBrowser
            packs={packs}
            today={today}
            current={current}
            onChoose={({ pack, claim }) => onChoose({ pack: pack.id, claim: claim.id })}
            {...speech}
          />
        )}
        {packs?.length === 0 && <p class="quiet">{t('popup_no_packs')}</p>}
      </nav>
      <div class="detail">
        {shown && (
          <>
            <button type="button" class="plain back" onClick={onBack}>
              <span aria-hidden="true">←</span> {backLabel(front, speech)}
            </button>
            <ClaimView
              key={current}
              pack={shown.pack}
              claim={shown.claim}
              asOf={asOf}
              today={today}
              page={page}
              onChooseDay={onChooseDay}
              {...speech}
            />
          </>
        )}
        {missing && <p role="status">{t('panel_missing', { id: missing })}</p>}
        {!shown && !missing && <p class="quiet placeholder">{t('panel_choose')}</p>}
      </div>
    </main>
  );
}

function backLabel(front: PageInFront | null, { t }: Speech): string {
  if (front?.state.kind !== 'claims') return t('panel_back');
  return t('panel_back_page', { n: front.state.claims.length });
}
