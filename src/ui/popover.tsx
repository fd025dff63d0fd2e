/** The popover of one marked passage: the claims it repeats or mentions, best fit first. */

import { render } from 'preact';
import type { Looks } from '../core/choices/looks.ts';
import type { ClaimDossier } from '../core/findings/model.ts';
import { claimKey } from '../core/match/claim-key.ts';
import type { FoundKind } from '../core/match/model.ts';
import type { ClaimId, PackId } from '../core/pack/model.ts';
import { adoptTheme } from './adopt-theme.ts';
import { ClaimFinding, ClaimSources } from './claim-card.tsx';
import { KnownFooter } from './known-footer.tsx';
import { dress } from './looks.ts';
import { packText } from './pack-text.ts';
import { type PassageActs, PassageActsView } from './passage-acts.tsx';
import { type Said, SaidHere } from './said-here.tsx';
import type { Speech } from './speech.ts';

export interface PopoverEntry {
  dossier: ClaimDossier;
  kind: FoundKind;
  /** The marked words of the page. */
  quote: string;
  /** How the sentence around it words the claim; null where that was not read. */
  said: Said | null;
  /** What the reader may ask and decide here; nothing where there is none. */
  acts?: PassageActs;
}

export interface PopoverProps extends Speech {
  /** At least one. */
  entries: PopoverEntry[];
  /** How many claims of the page are known. */
  counts: { known: number };
  onClose(): void;
  looks?: Looks;
  /** Opens a claim elsewhere, at full length. */
  onOpenClaim?(claim: { pack: PackId; claim: ClaimId }): void;
}

export interface MountedPopover {
  /** What is to be placed beside the passage. */
  element: HTMLElement;
  update(props: PopoverProps): void;
  /** Takes the focus; for popovers opened by click or key, never by hovering. */
  focus(): void;
  unmount(): void;
}

/** Shows the popover in a shadow root of its own. Placing it, and giving the focus back, is the caller's. */
export function mountPopover(root: ShadowRoot, props: PopoverProps): MountedPopover {
  adoptTheme(root);
  const element = document.createElement('div');
  element.className = 'popover-place';
  root.append(element);
  const show = (shown: PopoverProps) => {
    if (shown.looks) dress(element, shown.looks);
    render(<Popover {...shown} />, element);
  };
  show(props);
  return {
    element,
    update: show,
    focus: () => element.querySelector<HTMLElement>('[role="dialog"]')?.focus({ preventScroll: true }),
    unmount() {
      render(null, element);
      element.remove();
    },
  };
}

export function Popover({ entries, counts, onClose, onOpenClaim, ...speech }: PopoverProps) {
  const { t, lang } = speech;
  const several = entries.length > 1;
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.stopPropagation();
    event.preventDefault();
    onClose();
  };
  return (
    <div
      class="popover"
      role="dialog"
      aria-labelledby="title"
      tabIndex={-1}
      lang={lang}
      dir="ltr"
      onKeyDown={closeOnEscape}
    >
      <header>
        <h2 id="title">
          <Title entries={entries} {...speech} />
        </h2>
        <CloseButton onClose={onClose} label={t('popover_close')} />
      </header>
      <div class="body">
        {entries.map((entry, position) => (
          <Entry
            key={claimKey(entry.dossier.pack.id, entry.dossier.claim)}
            entry={entry}
            alone={!several}
            open={position === 0}
            onOpenClaim={onOpenClaim}
            {...speech}
          />
        ))}
      </div>
      <KnownFooter known={counts.known} t={t} />
    </div>
  );
}

function Title({ entries, t, lang }: { entries: PopoverEntry[] } & Speech) {
  const [first] = entries;
  if (entries.length !== 1 || !first) return <>{t('popover_several', { n: entries.length })}</>;
  return (
    <>
      <span class="eyebrow">{t(`found_${first.kind}`)}</span> <span {...packText(first.dossier.text, lang)} />
    </>
  );
}

interface EntryProps extends Speech {
  entry: PopoverEntry;
  alone: boolean;
  open: boolean;
  onOpenClaim: PopoverProps['onOpenClaim'];
}

/** A single claim stands open; of several, each can be folded away. */
function Entry({ entry: { dossier, kind, said, acts }, alone, open, onOpenClaim, ...speech }: EntryProps) {
  const { t, lang } = speech;
  const id = { pack: dossier.pack.id, claim: dossier.claim };
  const here = said && <SaidHere said={said} kind={kind} {...speech} />;
  const more = onOpenClaim && (
    <button type="button" class="more" onClick={() => onOpenClaim(id)}>
      {t('see_sources')}
    </button>
  );
  const asked = acts && <PassageActsView acts={acts} t={t} />;
  if (alone) {
    return (
      <article>
        <ClaimFinding dossier={dossier} {...speech} />
        {here}
        <ClaimSources dossier={dossier} {...speech} />
        {more}
        {asked}
      </article>
    );
  }
  return (
    <details open={open}>
      <summary>
        {kind === 'mention' && <span class="eyebrow">{t('found_mention')}</span>}
        <span class="claim" {...packText(dossier.text, lang)} />
        <ClaimFinding dossier={dossier} {...speech} />
      </summary>
      {here}
      <ClaimSources dossier={dossier} {...speech} />
      {more}
      {asked}
    </details>
  );
}

function CloseButton({ onClose, label }: { onClose(): void; label: string }) {
  return (
    <button type="button" class="close" aria-label={label} title={label} onClick={onClose}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="m4 4 8 8M12 4l-8 8" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
      </svg>
    </button>
  );
}
