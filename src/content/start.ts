import type { ContentApi } from '../platform/api.ts';
import { serve } from '../platform/messages.ts';
import { contentChecks } from './checks.ts';
import { PageSession } from './page-session.ts';
import { afterFrame, whenVisible } from './yield.ts';

/**
 * Reads the page once it is seen, shows what is found and keeps up with changes, until the extension goes away. Resolves
 * once the page was read for the first time.
 */
export async function start(): Promise<void> {
  const end = new AbortController();
  const session = new PageSession(end);
  const stopServing = serve<ContentApi>('content', session.handlers, contentChecks);
  end.signal.addEventListener('abort', stopServing);
  await whenVisible(document, end.signal);
  await afterFrame();
  await session.begin();
}
