import { useEffect, useRef } from 'preact/hooks';
import type { Looks } from '../../core/choices/looks.ts';
import type { Level } from '../../core/choices/model.ts';
import { localText } from '../../core/pack/local-text.ts';
import { type MarkedBand, markLine } from '../../ui/mark-styles.ts';
import { placePopover } from '../../ui/place-popover.ts';
import { type MountedPopover, mountPopover } from '../../ui/popover.tsx';
import type { Speech } from '../../ui/speech.ts';
import type { Passage, ReadSample } from './sample.ts';

/** The sample as the reader's level shows it; `failed` when the engine does not answer. */
export type SampleState = { kind: 'read'; sample: ReadSample; level: Level } | { kind: 'failed' } | { kind: 'reading' };

interface SampleProps extends Speech {
  state: SampleState;
  /** The blocks of the sample. */
  texts: readonly string[];
  looks: Looks;
  onRetry(): void;
}

export function Sample({ state, texts, looks, onRetry, ...speech }: SampleProps) {
  const { t } = speech;
  const popover = useSamplePopover(looks, speech);
  const blocks = state.kind === 'read' ? state.sample.blocks : texts.map((text) => [text]);
  const claims = state.kind === 'read' ? state.sample.claims : 0;
  return (
    <figure class="sample" aria-busy={state.kind === 'reading'}>
      <blockquote>
        {blocks.map((parts, block) => (
          <p key={texts[block]}>
            {parts.map((part) =>
              typeof part === 'string' ? (
                part
              ) : (
                <PassageButton
                  key={part.found.start}
                  passage={part}
                  looks={looks}
                  onOpen={(button) => popover.open(part, button, claims)}
                  {...speech}
                />
              ),
            )}
          </p>
        ))}
      </blockquote>
      <figcaption>
        <div role="status">
          <SampleNote state={state} onRetry={onRetry} t={t} />
        </div>
      </figcaption>
    </figure>
  );
}

function SampleNote({ state, onRetry, t }: Pick<SampleProps, 'state' | 'onRetry' | 't'>) {
  if (state.kind === 'reading') return <>{t('popup_reading')}</>;
  if (state.kind === 'failed') {
    return (
      <>
        {t('welcome_sample_missing')}{' '}
        <button type="button" class="plain" onClick={onRetry}>
          {t('welcome_sample_retry')}
        </button>
      </>
    );
  }
  if (state.level === 'off') return <>{t('welcome_sample_off')}</>;
  return (
    <>
      {t('welcome_known', { n: state.sample.claims })} · {t('welcome_sample_about')}
    </>
  );
}

interface PassageButtonProps extends Speech {
  passage: Passage;
  looks: Looks;
  onOpen(button: HTMLElement): void;
}

function PassageButton({ passage: { text, found, dossier }, looks, onOpen, t, lang }: PassageButtonProps) {
  if (dossier.band === 'none') return <>{text}</>;
  const line = markLine(dossier.band satisfies MarkedBand, found.kind, looks);
  const name = `${text} – ${t(`found_${found.kind}`)}: ${localText(dossier.text, lang)}`;
  return (
    <button
      type="button"
      class="passage"
      style={line}
      aria-haspopup="dialog"
      aria-label={name}
      onClick={({ currentTarget }) => onOpen(currentTarget)}
    >
      {text}
    </button>
  );
}

interface OpenPopover {
  host: HTMLElement;
  mounted: MountedPopover;
  stopPlacing(): void;
  button: HTMLElement;
}

/** The popover of the pages, in a host of its own. A click elsewhere and Esc close it. */
function useSamplePopover(looks: Looks, speech: Speech) {
  const shown = useRef<OpenPopover | null>(null);
  const close = () => {
    const open = shown.current;
    shown.current = null;
    if (!open) return;
    open.stopPlacing();
    open.mounted.unmount();
    open.host.remove();
    open.button.focus({ preventScroll: true });
  };
  useEffect(() => {
    const outside = (event: Event) => {
      const open = shown.current;
      if (open && !event.composedPath().includes(open.host) && !event.composedPath().includes(open.button)) close();
    };
    addEventListener('pointerdown', outside);
    return () => removeEventListener('pointerdown', outside);
  }, []);

  const open = ({ text, found, dossier, said }: Passage, button: HTMLElement, known: number) => {
    close();
    const host = document.createElement('div');
    document.body.append(host);
    const entry = { dossier, kind: found.kind, quote: text, said };
    const props = { entries: [entry], counts: { known }, onClose: close, looks, ...speech };
    const mounted = mountPopover(host.attachShadow({ mode: 'open' }), props);
    const range = document.createRange();
    range.selectNodeContents(button);
    shown.current = { host, mounted, stopPlacing: placePopover(mounted.element, range), button };
    mounted.focus();
  };
  return { open };
}
