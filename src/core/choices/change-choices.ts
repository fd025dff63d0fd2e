/** Changes to what was chosen, each with the change that takes it back. */

import { assertNever } from '../assert-never.ts';
import type { Choices, HiddenClaim, Level, PackLevel } from './model.ts';

export type ChoiceChange =
  | { kind: 'level'; level: Level }
  /** Null: the general level holds again. */
  | { kind: 'site'; site: string; level: Level | null }
  | { kind: 'pack'; pack: string; level: PackLevel }
  | { kind: 'hide'; claim: HiddenClaim }
  | { kind: 'unhide'; claim: HiddenClaim }
  | { kind: 'all'; choices: Choices };

export interface Changed {
  choices: Choices;
  /** Applied to `choices`, gives back what was there before. */
  undo: ChoiceChange;
}

/** The choices after a change; the ones given are left as they are. */
export function changeChoices(choices: Choices, change: ChoiceChange): Changed {
  switch (change.kind) {
    case 'level':
      return { choices: { ...choices, level: change.level }, undo: { kind: 'level', level: choices.level } };
    case 'site':
      return changeSite(choices, change.site, change.level);
    case 'pack':
      return changePack(choices, change.pack, change.level);
    case 'hide':
    case 'unhide':
      return changeHidden(choices, change);
    case 'all':
      return { choices: change.choices, undo: { kind: 'all', choices } };
    default:
      return assertNever(change);
  }
}

function changeSite(choices: Choices, site: string, level: Level | null): Changed {
  const { [site]: before = null, ...others } = choices.sites;
  const sites = level === null ? others : { ...others, [site]: level };
  return { choices: { ...choices, sites }, undo: { kind: 'site', site, level: before } };
}

function changePack(choices: Choices, pack: string, level: PackLevel): Changed {
  const { [pack]: before = 'apply', ...others } = choices.packs;
  const packs = level === 'apply' ? others : { ...others, [pack]: level };
  return { choices: { ...choices, packs }, undo: { kind: 'pack', pack, level: before } };
}

/** Hiding what is hidden, or bringing back what is not, changes nothing; neither does taking that back. */
function changeHidden(choices: Choices, { kind, claim }: Extract<ChoiceChange, { claim: HiddenClaim }>): Changed {
  const others = choices.hidden.filter((one) => !isSameHiding(one, claim));
  const wasHidden = others.length < choices.hidden.length;
  const hidden = kind === 'hide' ? [...others, claim] : others;
  if (wasHidden === (kind === 'hide')) return { choices, undo: { kind, claim } };
  return { choices: { ...choices, hidden }, undo: { kind: kind === 'hide' ? 'unhide' : 'hide', claim } };
}

/** Whether both hide the same claim at the same place: on one site, or everywhere. */
export function isSameHiding(a: HiddenClaim, b: HiddenClaim): boolean {
  return a.pack === b.pack && a.claim === b.claim && a.site === b.site;
}
