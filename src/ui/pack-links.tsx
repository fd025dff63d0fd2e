import { ExternalLink } from './external-link.tsx';
import type { Speech } from './speech.ts';

/** Where a pack explains how it works, and where it takes corrections. */
export function PackLinks({ pack, t }: { pack: { methodUrl: string; correctionsUrl: string } } & Pick<Speech, 't'>) {
  return (
    <>
      <ExternalLink href={pack.methodUrl} t={t}>
        {t('link_method')}
      </ExternalLink>{' '}
      ·{' '}
      <ExternalLink href={pack.correctionsUrl} t={t}>
        {t('link_report_error')}
      </ExternalLink>
    </>
  );
}
