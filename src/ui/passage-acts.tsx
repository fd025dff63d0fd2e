/** What a reader may ask or decide about one claim at one passage: why it was marked, that it should not be, not to see it. */

import { useRef, useState } from 'preact/hooks';
import type { ExplainedLine } from '../core/findings/explain-lines.ts';
import type { Translate } from '../core/findings/translate.ts';
import { ExternalLink } from './external-link.tsx';

export type Where = 'here' | 'everywhere';

export interface WrongMatchNote {
  text: string;
  link: string;
  stored: boolean;
}

/** Each rejects where it can't be done. Null: the pack has changed since. */
export interface PassageActs {
  explain(): Promise<ExplainedLine[] | null>;
  noteWrong(): Promise<WrongMatchNote | null>;
  hide(where: Where, hidden: boolean): Promise<unknown>;
}

type State =
  | { kind: 'idle' }
  | { kind: 'failed' }
  | { kind: 'hidden'; where: Where }
  | { kind: 'noted'; note: WrongMatchNote };

/** A quiet disclosure at the end of a claim. */
export function PassageActsView({ acts, t }: { acts: PassageActs; t: Translate }) {
  const [unfolded, setUnfolded] = useState(false);
  const [lines, setLines] = useState<ExplainedLine[] | 'gone' | null>(null);
  const [state, setState] = useState<State>({ kind: 'idle' });
  const failed = () => setState({ kind: 'failed' });
  const explain = (open: boolean) => {
    setUnfolded(open);
    if (open && !lines) acts.explain().then((found) => setLines(found ?? 'gone'), failed);
  };
  const hide = (where: Where, hidden: boolean) => {
    const done = () => setState(hidden ? { kind: 'hidden', where } : { kind: 'idle' });
    acts.hide(where, hidden).then(done, failed);
  };
  const noteWrong = () => {
    acts.noteWrong().then((note) => (note ? setState({ kind: 'noted', note }) : setLines('gone')), failed);
  };
  return (
    <div class="passage-acts">
      <details onToggle={({ currentTarget }) => explain(currentTarget.open)}>
        <summary>{t('why_fired')}</summary>
        <Lines lines={lines} t={t} />
        <p class="acts">
          <button type="button" onClick={noteWrong}>
            {t('wrong_match')}
          </button>
          <span class="hide">
            {t('hide_claim')}{' '}
            <button type="button" onClick={() => hide('here', true)}>
              {t('hide_here')}
            </button>{' '}
            ·{' '}
            <button type="button" onClick={() => hide('everywhere', true)}>
              {t('hide_everywhere')}
            </button>
          </span>
        </p>
        {unfolded && <Outcome state={state} onUndo={hide} t={t} />}
      </details>
    </div>
  );
}

interface OutcomeProps {
  state: State;
  onUndo(where: Where, hidden: boolean): void;
  t: Translate;
}

/** What came of the reader's act; read out. */
function Outcome({ state, onUndo, t }: OutcomeProps) {
  return (
    <div class="outcome" role="status">
      {state.kind === 'failed' && <p>{t('act_failed')}</p>}
      {state.kind === 'hidden' && (
        <p>
          {t(`hidden_${state.where}`)}{' '}
          <button type="button" onClick={() => onUndo(state.where, false)}>
            {t('hide_undo')}
          </button>
        </p>
      )}
      {state.kind === 'noted' && <WrongMatch note={state.note} t={t} />}
    </div>
  );
}

function Lines({ lines, t }: { lines: ExplainedLine[] | 'gone' | null; t: Translate }) {
  if (lines === null) return null;
  if (lines === 'gone') return <p>{t('why_fired_gone')}</p>;
  return (
    <dl>
      {lines.map(({ label, items }) => (
        <div key={label}>
          <dt>{label}</dt>
          {items.map((item) => (
            <dd key={item}>{item}</dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

/** The case as text: to be copied or mailed by the reader, or not at all. */
function WrongMatch({ note: { text, link, stored }, t }: { note: WrongMatchNote; t: Translate }) {
  const area = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState(false);
  const copy = () => {
    const whole = area.current;
    whole?.select();
    const write = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'));
    // Pages without https have no clipboard; the text is then selected, ready to be copied by key.
    write.then(
      () => setCopied(true),
      () => whole?.focus(),
    );
  };
  const mail = link.startsWith('mailto:');
  return (
    <div class="wrong-match">
      <p>{t(stored ? 'wrong_match_noted' : 'wrong_match_private')}</p>
      <textarea ref={area} readOnly rows={6} aria-label={t('wrong_match_label')} value={text} />
      <p class="acts">
        <button type="button" onClick={copy}>
          {t(copied ? 'wrong_match_copied' : 'wrong_match_copy')}
        </button>
        {mail ? (
          <a href={link}>{t('wrong_match_write')}</a>
        ) : (
          <ExternalLink href={link} t={t}>
            {t('wrong_match_report')}
          </ExternalLink>
        )}
      </p>
    </div>
  );
}
