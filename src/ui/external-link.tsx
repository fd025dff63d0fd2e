import type { ComponentChildren } from 'preact';
import type { Translate } from '../core/findings/translate.ts';

export interface ExternalLinkProps {
  href: string;
  t: Translate;
  children: ComponentChildren;
}

/** A link out of the extension, in a new tab that learns nothing of where it was opened. Anything but http(s) stays text. */
export function ExternalLink({ href, t, children }: ExternalLinkProps) {
  if (!/^https?:\/\//i.test(href)) return <span>{children}</span>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">
      {children}
      <span class="unseen"> ({t('opens_new_tab')})</span>
    </a>
  );
}
