import { localText } from '../pack/local-text.ts';
import type { Stance } from '../pack/model.ts';
import type { ReportGroup, ReportView } from './model.ts';
import { nameList } from './name-list.ts';
import type { Translate, UiLang } from './translate.ts';

/** The stance that the heading of a group has said already. */
const usualStance: Partial<Record<ReportGroup, Stance>> = {
  origins: 'asserts',
  relays: 'relays',
  confirmations: 'confirms',
  denials: 'denies',
  doubts: 'doubts',
};

/**
 * What a report adds to name and day, as short phrases: who speaks, on what ground, how cautiously. A relay adds only
 * whom it relies on.
 */
export function reportDetails(report: ReportView, group: ReportGroup, t: Translate, lang: UiLang): string[] {
  const name = (text: ReportView['by']['name']) => localText(text, lang);
  const { by, stance, basis, alongside, reliesOn, coverage, hedge, figure, prior } = report;
  const relay = group === 'relays';
  return [
    !relay && !by.party && by.kind !== 'person' && t(`kind_${by.kind}`),
    by.party && t('party_tag', { party: name(by.party) }),
    stance !== usualStance[group] && t(`stance_${stance}`),
    basis !== 'cites' && !relay && t(`basis_${basis}`),
    reliesOn && t('relies_on', { who: nameList(reliesOn, lang) }),
    alongside && t('alongside', { party: name(alongside) }),
    !relay && hedge && t(`hedge_${hedge}`),
    prior && t('before_claim'),
    coverage === 'part' && t('part_only'),
    !relay && figure !== undefined && t('figure', { n: figure }),
  ].filter((part) => typeof part === 'string');
}
