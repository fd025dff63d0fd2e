import type { Translate } from '../core/findings/translate.ts';

/** Says how much of the page was not assessed: what is not marked is neither good nor bad. */
export function KnownFooter({ known, t }: { known: number; t: Translate }) {
  return <footer class="known">{known > 0 ? t('footer_known', { n: known }) : t('no_known_claim')}</footer>;
}
