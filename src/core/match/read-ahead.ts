/** What can be done for a text while the index it will be searched with is still on its way. */

import { createTokens, tokenise } from '../text/tokenise.ts';
import { warmChecksum } from './layout.ts';
import type { TextBlock } from './model.ts';

/** Letters read: most of what a text uses come early, and by then its reader runs at full speed. */
const LETTERS = 20_000;

/**
 * Folds the letters that blocks use, which costs most the first time, and runs what opening an index and reading text
 * spend their time with: code that has run is compiled by the time it is needed.
 */
export function readAhead(blocks: readonly TextBlock[]): void {
  const tokens = createTokens();
  let left = LETTERS;
  for (const block of blocks) {
    if (left <= 0) break;
    tokenise(block.text.slice(0, left), tokens);
    left -= block.text.length;
  }
  warmChecksum();
}
