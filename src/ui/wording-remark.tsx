import { formatDay } from '../core/findings/format-day.ts';
import type { RemarkedOrigin, WordingRemark } from '../core/findings/wording-line.ts';
import { ExternalLink } from './external-link.tsx';
import type { Speech } from './speech.ts';

/** How a page words a claim, with the origin that the remark speaks of. */
export function Remark({ remark: { text, origin }, ...speech }: { remark: WordingRemark } & Speech) {
  if (!origin) return <p>{text}</p>;
  return (
    <p>
      {text} (<Origin origin={origin} {...speech} />,{' '}
      <time dateTime={origin.at}>{formatDay(origin.at, speech.lang)}</time>)
    </p>
  );
}

function Origin({ origin: { name, via, url }, t }: { origin: RemarkedOrigin } & Speech) {
  if (via === null)
    return (
      <ExternalLink href={url} t={t}>
        {name}
      </ExternalLink>
    );
  return (
    <>
      {name},{' '}
      <ExternalLink href={url} t={t}>
        {t('as_quoted_by', { who: via })}
      </ExternalLink>
    </>
  );
}
