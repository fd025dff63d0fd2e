import type { Flag } from '../corroboration/model.ts';
import type { ClaimDossier, FlagNote } from './model.ts';

/** Flags that finding and numbers, which stand above them everywhere, do not say already. */
export function untoldFlags({ finding, flags }: Pick<ClaimDossier, 'finding' | 'flags'>): FlagNote[] {
  const told: Flag[] = ['relay_cascade'];
  if (finding.kind === 'fixed' && finding.key === 'finding_corroborated_by_both_sides') told.push('both_sides_agree');
  return flags.filter(({ flag }) => !told.includes(flag));
}
