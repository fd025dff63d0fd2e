import { useEffect, useRef } from 'preact/hooks';
import { isField } from './is-field.ts';
import { commandOf } from './key-map.ts';
import type { ReviewProps } from './review-props.ts';

/** Letters act on the queue wherever the focus is, except in fields and questions. */
export function useKeys(props: ReviewProps, grid: { current: HTMLDivElement | null }): void {
  const latest = useRef(props);
  latest.current = props;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { desk, state, keys } = latest.current;
      if (event.defaultPrevented || state.dialog) return;
      if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        return desk.ask({ kind: 'paste' });
      }
      if (isField(event.target)) return;
      const command = commandOf(event, keys);
      if (!command) return;
      event.preventDefault();
      if (command === 'search') document.querySelector<HTMLElement>('#words')?.focus();
      else if (command === 'check') latest.current.onCheck();
      else desk.run(command);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  // After a question, and as soon as there is a queue, the focus is on it.
  const { dialog, pane } = props.state;
  const hasRows = props.state.rows.length > 0;
  useEffect(() => {
    if (!dialog && pane === 'queue' && hasRows && !isField(document.activeElement)) grid.current?.focus();
  }, [dialog, pane, hasRows]);
}
