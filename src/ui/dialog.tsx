import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Translate } from '../core/findings/translate.ts';

interface DialogProps {
  title: string;
  /** What is asked, in a line below the title. */
  lead?: string;
  wide?: boolean;
  t: Translate;
  onClose(): void;
  children: ComponentChildren;
}

/** A question over everything else. The browser keeps the focus in it, and Escape closes it. */
export function Dialog({ title, lead, wide = false, t, onClose, children }: DialogProps) {
  const place = useRef<HTMLDialogElement>(null);
  // Before anything else can be typed: the next key belongs to the question already.
  useLayoutEffect(() => {
    const { current } = place;
    if (current && !current.open) current.showModal();
    current?.querySelector<HTMLElement>('[data-first]')?.focus();
    return () => current?.close();
  }, []);
  return (
    <dialog
      class={wide ? 'wide' : undefined}
      ref={place}
      aria-labelledby="asked"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header>
        <h2 id="asked" class="asked">
          {title}
        </h2>
        <button type="button" class="close" onClick={onClose} aria-label={t('popover_close')}>
          <span aria-hidden="true">×</span>
        </button>
      </header>
      {lead && <p class="quiet">{lead}</p>}
      {children}
    </dialog>
  );
}
