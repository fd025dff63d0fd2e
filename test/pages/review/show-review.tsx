/** The review as it is drawn, over a desk in memory; in jsdom, which has no modal dialogs. */

import { render } from 'preact';
import { vi } from 'vitest';
import { DEFAULT_KEYS, type KeyChoice } from '../../../src/pages/review/key-map.ts';
import { Review } from '../../../src/pages/review/review.tsx';
import type { SavedView } from '../../../src/pages/review/review-choices.ts';
import type { ReviewProps } from '../../../src/pages/review/review-props.ts';
import { COLUMNS, type Column } from '../../../src/ui/queue-columns.ts';
import { link, TODAY } from '../../core/review/some-records.ts';
import { deskOver, speech } from './some-desk.ts';

HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close() {
  this.open = false;
};

/** Draws a queue of `count` links, `p0` in hand, and draws it anew on every change. */
export async function showReview(count: number, change: Partial<ReviewProps> = {}) {
  const bench = deskOver();
  const { desk, session } = bench;
  await desk.addText(Array.from({ length: count }, (_, at) => link(`p${at}`)).join('\n'), { way: 'paste' });
  let keys: KeyChoice = DEFAULT_KEYS;
  let saved: SavedView[] = [];
  let columns: readonly Column[] = COLUMNS;
  const draw = () =>
    render(
      <Review
        {...speech}
        desk={desk}
        state={desk.state}
        today={TODAY}
        keys={keys}
        alias={session.alias}
        saved={saved}
        columns={columns}
        onColumns={(chosen) => {
          columns = chosen;
          draw();
        }}
        lineHeight={48}
        trace={() => ({ pages: 0, claims: [] })}
        lastActs={() => session.log.lastActs(50)}
        known={() => true}
        proposalsFor={() => []}
        onAccept={vi.fn()}
        previewClaim={async () => null}
        judged={{ of: async () => ({}), judge: async () => undefined }}
        onClaim={vi.fn()}
        onKeys={(choice) => {
          keys = choice;
          draw();
        }}
        onAlias={vi.fn()}
        onSaveView={(name) => {
          saved = [...saved, { name, view: desk.state.view }];
          draw();
        }}
        onForgetView={(name) => {
          saved = saved.filter((each) => each.name !== name);
          draw();
        }}
        onCheck={vi.fn()}
        onFiles={vi.fn()}
        onSavedPage={vi.fn()}
        onPick={vi.fn()}
        onReadInTab={vi.fn()}
        onExport={vi.fn()}
        onCopy={vi.fn()}
        {...change}
      />,
      document.body,
    );
  desk.watch(draw);
  draw();
  await settled();
  return { ...bench, stateOf: (path: string) => desk.state.rows.find((row) => row.link === link(path))?.state };
}

/** Once what was done is written, drawn, and has had its effects. */
export const settled = () => new Promise<void>((resolve) => setTimeout(resolve, 60));

/** Presses a key where the focus is. */
export async function type(key: string, held: KeyboardEventInit = {}): Promise<void> {
  const target = document.activeElement ?? document.body;
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held }));
  await settled();
}

/** Clicks the button whose words begin so. */
export async function click(words: string): Promise<void> {
  const buttons = [...document.querySelectorAll<HTMLElement>('button, summary')];
  const found = buttons.find((each) => (each.getAttribute('aria-label') ?? each.textContent ?? '').startsWith(words));
  if (!found) throw new Error(`no button “${words}”`);
  found.click();
  await settled();
}

/** Puts a value into the first field that fits, as the browser does. */
export async function enter(selector: string, value: string, event: 'input' | 'change' = 'input'): Promise<void> {
  const field = document.querySelector<HTMLInputElement>(selector);
  if (!field) throw new Error(`no field ${selector}`);
  field.value = value;
  field.dispatchEvent(new Event(event, { bubbles: true }));
  await settled();
}

export const says = () => document.body.textContent ?? '';
