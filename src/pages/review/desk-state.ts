/** What is before the moderator: rows in an order, what is chosen of them, what is asked and said. */

import type { ClaimPack } from '../../core/pack/model.ts';
import type { SelectedPassage } from '../../core/review/draft-claim.ts';
import type { FoundLink } from '../../core/review/links-in.ts';
import type { ClaimRef, Decision, Link, QueueRow } from '../../core/review/model.ts';
import type { AddedLinks } from './add-links.ts';
import type { CheckProgress } from './check-queue.ts';
import { FIRST_VIEW, type ListItem, type QueueView } from './queue-view.ts';

/** What is asked before an act, over everything else. */
export type Dialog =
  | { kind: 'paste' }
  | { kind: 'dismiss'; links: number }
  | { kind: 'mute'; links: number }
  | { kind: 'note'; links: number }
  /** A decision on many links at once says how many first. */
  | { kind: 'many'; decision: Decision; links: number }
  | { kind: 'private'; links: Link[] }
  | { kind: 'help' }
  | { kind: 'acts' }
  | { kind: 'export' }
  | { kind: 'propose'; problems: string[] }
  | { kind: 'claim'; passage: SelectedPassage; problems: string[] }
  /** A saved page: its own text, or the links in it. */
  | { kind: 'saved'; name: string; text: string; url: string; links: number }
  | { kind: 'pick'; from: string; choices: LinkChoice[] };

/** Links of a page that can be taken together. */
export interface LinkChoice {
  label: string;
  links: FoundLink[];
}

export type DeskNotice =
  | { kind: 'added'; added: AddedLinks }
  | { kind: 'decided'; decision: Decision; links: number }
  | { kind: 'noted'; links: number }
  | { kind: 'taken_back'; acts: number }
  | { kind: 'nothing_to_undo' }
  | { kind: 'nothing_waiting' }
  | { kind: 'nothing_earlier' }
  | { kind: 'elsewhere' }
  | { kind: 'imported'; records: number; problems: number; conflicts: number }
  | { kind: 'copied' }
  | { kind: 'said'; text: string }
  | { kind: 'failed'; reason: string };

export interface DeskState {
  rows: readonly QueueRow[];
  items: readonly ListItem[];
  view: QueueView;
  /** Position in `items`; -1 where there is no row. */
  at: number;
  selected: ReadonlySet<Link>;
  /** What decisions are about: one claim of the row in hand, or null for the link as a whole. */
  claim: ClaimRef | null;
  pane: 'queue' | 'trace';
  dialog: Dialog | null;
  notice: DeskNotice | null;
  progress: CheckProgress | null;
  packs: readonly ClaimPack[];
}

/** Before anything was read. */
export const FIRST_STATE: DeskState = {
  rows: [],
  items: [],
  view: FIRST_VIEW,
  at: -1,
  selected: new Set(),
  claim: null,
  pane: 'queue',
  dialog: null,
  notice: null,
  progress: null,
  packs: [],
};
