import type { Translate } from '../findings/translate.ts';
import type { RowState } from './model.ts';

/** What has become of a link, in a word or two. */
export function stateText(state: RowState, t: Translate): string {
  return t(`link_state_${state}`);
}
