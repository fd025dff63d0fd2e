import { localText } from '../../core/pack/local-text.ts';
import type { LocalText } from '../../core/pack/model.ts';
import type { TabClaim } from '../../platform/frames.ts';
import { ClaimFinding, ClaimSources } from '../../ui/claim-card.tsx';
import { ClaimList } from '../../ui/claim-list.tsx';
import { KnownFooter } from '../../ui/known-footer.tsx';
import type { Speech } from '../../ui/speech.ts';
import type { PopupState } from './page-claims.ts';

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
}

export interface PopupProps extends PopupView, Speech {
  onChoose(claim: TabClaim): void;
  onAllow(origin: string): void;
  /** Opens the panel at the side; on a claim, where one is shown. */
  onOpenPanel(): void;
}

export function Popup({ state, packs, chosen, onChoose, onAllow, onOpenPanel, ...speech }: PopupProps) {
  const { t, lang } = speech;
  return (
    <main class="sheet" lang={lang} aria-busy={state.kind === 'reading'}>
      <h1>
        <img src="../icons/48.png" alt="" width="20" height="20" /> {t('extension_name')}{' '}
        <span class="eyebrow">{t('popup_title')}</span>
      </h1>
      {chosen ? (
        <Chosen claim={chosen} {...speech} />
      ) : (
        <PageState state={state} onChoose={onChoose} onAllow={onAllow} {...speech} />
      )}
      <button type="button" class="more" onClick={onOpenPanel}>
        {t('popup_open_panel')}
      </button>
      <Packs packs={packs} {...speech} />
    </main>
  );
}

type PageStateProps = Pick<PopupProps, 'state' | 'onChoose' | 'onAllow'> & Speech;

function PageState({ state, onChoose, onAllow, ...speech }: PageStateProps) {
  const { t } = speech;
  switch (state.kind) {
    case 'reading':
      return <p role="status">{t('popup_reading')}</p>;
    case 'unreadable':
      return <Statement title={t('popup_unreadable')} more={t('popup_unreadable_why')} />;
    case 'silent':
      return <Statement title={t('popup_no_answer')} />;
    case 'withheld':
      return (
        <>
          <Statement title={t('popup_no_access')} more={t(state.refused ? 'popup_refused' : 'popup_no_access_why')} />
          <button type="button" class="primary" onClick={() => onAllow(state.origin)}>
            {t('popup_allow')}
          </button>
        </>
      );
    case 'claims':
      return <Claims claims={state.claims} onChoose={onChoose} {...speech} />;
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
      <h2>{localText(dossier.text, speech.lang)}</h2>
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
  return (
    <footer class="packs">
      {names.length > 0 ? t('popup_packs', { names: names.join(' · ') }) : t('popup_no_packs')}
    </footer>
  );
}
