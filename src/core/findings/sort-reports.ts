import { localText } from '../pack/local-text.ts';
import type { ReportView } from './model.ts';
import type { UiLang } from './translate.ts';

/**
 * Reports in reading order. Denials, confirmations and doubts stand by party in alphabetical order, so that no side comes first by choice;
 * within a party, and elsewhere, the earlier comes first, then the alphabet decides.
 */
export function sortReports(reports: readonly ReportView[], byParty: boolean, lang: UiLang): ReportView[] {
  const { compare } = new Intl.Collator(lang);
  const party = ({ by }: ReportView) => localText(by.party ?? by.name, lang);
  const name = ({ by }: ReportView) => localText(by.name, lang);
  return reports.toSorted(
    (a, b) => (byParty ? compare(party(a), party(b)) : 0) || compareDays(a.at, b.at) || compare(name(a), name(b)),
  );
}

function compareDays(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
