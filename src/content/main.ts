/** The content script: one copy in each frame of each page. */

import { removeStaleMarks } from './paint-marks.ts';
import { removeStaleHosts } from './popover-host.ts';
import { isFirstCopy } from './run-once.ts';
import { start } from './start.ts';

if (isFirstCopy()) {
  removeStaleMarks();
  removeStaleHosts();
  void start();
}
