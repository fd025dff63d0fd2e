import { assertNever } from '../assert-never.ts';
import { localText } from '../pack/local-text.ts';
import type { LocalText } from '../pack/model.ts';
import { formatDay } from './format-day.ts';
import type { Finding } from './model.ts';
import { joinNames, sortedNames } from './name-list.ts';
import type { Translate, UiLang } from './translate.ts';

/** What fits on the two lines a finding may take. */
const MAX_LENGTH = 110;

/** The finding in one sentence: the first thing that is said of a claim, everywhere. */
export function findingLine(finding: Finding, t: Translate, lang: UiLang): string {
  switch (finding.kind) {
    case 'fixed':
      return t(finding.key);
    case 'repeated':
      return t('finding_single_origin_repeated', { n: finding.sites });
    case 'denied':
      return deniedLine(finding.who, t, lang);
    case 'admitted_then_denied':
      return t('finding_admitted_then_denied', {
        d1: formatDay(finding.admitted, lang),
        d2: formatDay(finding.denied, lang),
        who: localText(finding.who, lang),
      });
    case 'reviewed':
      return t(finding.verdict === 'true' ? 'finding_corroborated_by_review' : 'finding_refuted', {
        who: localText(finding.who, lang),
        date: formatDay(finding.at, lang),
      });
    default:
      return assertNever(finding);
  }
}

/** All who deny, or as many as fit; the lists below the finding name the rest. */
function deniedLine(who: LocalText[], t: Translate, lang: UiLang): string {
  const names = sortedNames(who, lang);
  for (let shown = names.length; shown > 1; shown--) {
    const line = t('finding_contested_denied', { who: shortened(names, shown, t, lang) });
    if (line.length <= MAX_LENGTH) return line;
  }
  return t('finding_contested_denied', { who: shortened(names, 1, t, lang) });
}

function shortened(names: string[], shown: number, t: Translate, lang: UiLang): string {
  if (shown >= names.length) return joinNames(names, lang);
  return `${names.slice(0, shown).join(', ')} ${t('more', { n: names.length - shown })}`;
}
