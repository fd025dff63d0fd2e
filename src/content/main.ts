/** The content script: one copy in each frame of each page. */

import { removeStaleMarks } from './paint-marks.ts';
import { removeStaleHosts } from './popover-host.ts';
import { isFirstCopy } from './run-once.ts';
import { start } from './start.ts';

// Feeds and drawings that the browser shows as documents have no text to read.
const isPage = document.documentElement instanceof HTMLElement;

if (isPage && isFirstCopy()) {
  removeStaleMarks();
  removeStaleHosts();
  void start();
}
