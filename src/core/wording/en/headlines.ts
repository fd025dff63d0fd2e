/** What stands before the colon of English headlines. */

import { words } from '../verb-table.ts';

/** Who says what stands behind it. */
export const LABELS = words(`
  mayor minister governor president premier chancellor sheriff coroner prosecutor prosecutors police officials official
  witnesses experts scientists researchers analysts doctors lawyers lawyer attorney spokesman spokeswoman ambassador envoy
  study report survey poll inquiry review watchdog regulator auditor auditors judge court government ministry army military
  kremlin un union unions detectives investigators firefighters source sources ombudsman`);

/** What it is about. */
export const TOPICS = words(`
  budget football rugby tennis handball judo ski cricket golf elections election strike strikes weather flood floods earthquake
  storm wildfire wildfires trial education housing transport economy jobs inflation immigration migration climate energy
  agriculture farming health culture film books`);
