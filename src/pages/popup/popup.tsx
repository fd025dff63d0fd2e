import { localText } from '../../core/pack/local-text.ts';
import type { LocalText } from '../../core/pack/model.ts';
import type { TabLevel } from '../../platform/api.ts';
import type { TabClaim } from '../../platform/frames.ts';
import { ClaimFinding, ClaimSources } from '../../ui/claim-card.tsx';
import { ClaimList } from '../../ui/claim-list.tsx';
import { KnownFooter } from '../../ui/known-footer.tsx';
import { packText } from '../../ui/pack-text.ts';
import { ReviewedLinks, type ReviewedLinksProps } from '../../ui/reviewed-links.tsx';
import type { Speech } from '../../ui/speech.ts';
import { LevelControl, type LevelControlProps } from './level-control.tsx';
import type { PopupState } from './page-claims.ts';
import type { Unreadable } from './unreadable.ts';

export interface InstalledPack {
  title: LocalText;
  version: string;
}

/** What the popup shows at the moment. */
export interface PopupView {
  state: PopupState;
  /** Null until they are known. */
  packs: readonly InstalledPack[] | null;
  /** A claim whose passage can't show its popover; it is shown here instead. */
  chosen: TabClaim | null;
  /** How much is shown here; null until it is known, and on pages that can't be read. */
  level: TabLevel | null;
  /** The page's links that are in the review; null until they are known. */
  reviewed: ReviewedLinksProps | null;
  /** Something is wrong with the store or a pack. */
  troubled: boolean;
}

export interface PopupProps extends PopupView, Speech, Pick<LevelControlProps, 'onLevel' | 'onPause'> {
  onChoose(claim: TabClaim): void;
  onAllow(origin: string): void;
  /** Reads this page without access to its site. */
  onOnce(): void;
  onSettings(): void;
  /** Opens the panel at the side; on a claim, where one is shown. */
  onOpenPanel(): void;
  /** Opens the review of links. */
  onReview(): void;
}

export function Popup(props: PopupProps) {
  const { state, packs, chosen, level, troubled, onOpenPanel, onReview, onSettings, onLevel, onPause, t, lang } = props;
  const speech = { t, lang };
  return (
    <main class="sheet" lang={lang} aria-busy={state.kind === 'reading'}>
      <h1>
        <img src="../icons/48.png" alt="" width="20" height="20" /> {t('extension_name')}{' '}
        <span class="eyebrow">{t('popup_title')}</span>
      </h1>
      {chosen ? <Chosen claim={chosen} {...speech} /> : <Shown {...props} />}
      {props.reviewed && <ReviewedLinks {...props.reviewed} {...speech} />}
      <p class="buttons">
        <button type="button" class="more plain" onClick={onOpenPanel}>
          {t('popup_open_panel')}
        </button>
        <button type="button" class="plain" onClick={onReview}>
          {t('popup_review')}
        </button>
      </p>
      <footer class="foot">
        {level && state.kind !== 'unreadable' && (
          <LevelControl level={level} onLevel={onLevel} onPause={onPause} {...speech} />
        )}
        {troubled && <p role="alert">{t('trouble_store')}</p>}
        <p class="packs">
          <Packs packs={packs} {...speech} />
          <button type="button" class="link" onClick={onSettings}>
            {t('popup_settings')}
          </button>
        </p>
      </footer>
    </main>
  );
}

/** Where nothing is to be read, that is what there is to say. */
function Shown({ level, ...props }: PopupProps) {
  const { t } = props;
  if (level?.paused) return <Statement title={t('popup_paused')} more={t('popup_paused_why')} />;
  if (level?.level === 'off') return <Statement title={t('popup_off')} more={t('popup_off_why')} />;
  return <PageState {...props} />;
}

const REASONS = {
  store: 'popup_unreadable_store',
  pdf: 'popup_unreadable_pdf',
  reader: 'popup_unreadable_reader',
  browser: 'popup_unreadable_browser',
  file: 'popup_unreadable_file',
  hidden: 'popup_unreadable_hidden',
  other: 'popup_unreadable_why',
} as const satisfies Record<Unreadable, string>;

type PageStateProps = Pick<PopupProps, 'state' | 'onChoose' | 'onAllow' | 'onOnce'> & Speech;

function PageState({ state, onChoose, onAllow, onOnce, ...speech }: PageStateProps) {
  const { t } = speech;
  switch (state.kind) {
    case 'reading':
      return <p role="status">{t('popup_reading')}</p>;
    case 'unreadable':
      return <Statement title={t('popup_unreadable')} more={t(REASONS[state.why])} />;
    case 'silent':
      return <Statement title={t('popup_no_answer')} />;
    case 'withheld':
      return (
        <>
          <Statement title={t('popup_no_access')} more={t(state.refused ? 'popup_refused' : 'popup_no_access_why')} />
          <p class="buttons">
            <button type="button" class="primary" onClick={() => onAllow(state.origin)}>
              {t('popup_allow')}
            </button>
            <button type="button" class="plain" onClick={onOnce}>
              {t('popup_once')}
            </button>
          </p>
        </>
      );
    case 'claims':
      return (
        <>
          <Claims claims={state.claims} onChoose={onChoose} {...speech} />
          {state.cut && (
            <p class="details" role="note">
              {t('popup_cut')}
            </p>
          )}
        </>
      );
  }
}

function Claims({ claims, onChoose, ...speech }: { claims: TabClaim[]; onChoose: PopupProps['onChoose'] } & Speech) {
  if (claims.length === 0) return <Statement title={speech.t('no_known_claim')} />;
  const known = claims.filter(({ kind }) => kind === 'match').length;
  return (
    <>
      <ClaimList entries={claims} onChoose={onChoose} {...speech} />
      <div role="status">
        <KnownFooter known={known} t={speech.t} />
      </div>
    </>
  );
}

function Chosen({ claim: { dossier }, ...speech }: { claim: TabClaim } & Speech) {
  return (
    <article>
      <h2 {...packText(dossier.text, speech.lang)} />
      <ClaimFinding dossier={dossier} {...speech} />
      <ClaimSources dossier={dossier} {...speech} />
    </article>
  );
}

function Statement({ title, more }: { title: string; more?: string }) {
  return (
    <div role="status">
      <p class="statement">{title}</p>
      {more && <p class="details">{more}</p>}
    </div>
  );
}

function Packs({ packs, t, lang }: Pick<PopupProps, 'packs'> & Speech) {
  if (!packs) return null;
  const names = packs.map(({ title, version }) => t('pack_item', { title: localText(title, lang), version }));
  return <span>{names.length > 0 ? t('popup_packs', { names: names.join(' · ') }) : t('popup_no_packs')}</span>;
}
