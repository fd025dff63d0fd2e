import { localText } from '../pack/local-text.ts';
import { formatDay } from './format-day.ts';
import type { ClaimDossier } from './model.ts';
import type { Translate, UiLang } from './translate.ts';

/** Day, pack, version and who keeps it. */
export function provenanceLine({ asOf, pack }: ClaimDossier, t: Translate, lang: UiLang): string {
  const title = localText(pack.title, lang);
  return [
    t('as_of', { date: formatDay(asOf, lang) }),
    t('pack_line', { title, version: pack.version }),
    t('kept_by', { name: pack.maintainer }),
  ].join(' · ');
}
