import type { Translate } from './translate.ts';

export interface Reach {
  publications: number;
  origins: number;
}

/** `5 publications, 1 origin`: a relay adds reach, not corroboration. */
export function countsLine(reach: Reach, t: Translate): string {
  return t('counts_line', counted(reach, t));
}

/** The same as a sentence of its own. */
export function flaggedCounts(reach: Reach, t: Translate): string {
  return t('flag_relay_cascade', counted(reach, t));
}

function counted({ publications, origins }: Reach, t: Translate) {
  return { publications: t('publications', { n: publications }), origins: t('origins', { n: origins }) };
}
