import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { BROWSERS, launch } from '../support/browsers.ts';
import type { Browser, Page } from '../support/driver.ts';
import { inProject } from '../support/paths.ts';
import { type PageServer, startServer } from '../support/server.ts';

/** What a test works with; a browser is started once for all tests of a group. */
export interface Bench {
  browser: Browser;
  server: PageServer;
  /** Opens a path of the test server in a new tab, closed after the test. */
  open(path: string): Promise<Page>;
}

export const DEMO_FR = '/demo/article-fr.html';
export const DEMO_EN = '/demo/article-en.html';

/** Groups the tests once for each browser; `pages` are served beside the demo articles. */
export function inEachBrowser(pages: Record<string, string>, define: (bench: Bench) => void): void {
  describe.each(BROWSERS)('in %s', (name) => {
    const tabs: Page[] = [];
    const bench = {} as Bench;
    beforeAll(async () => {
      bench.server = await startServer(pages);
      bench.browser = await launch(name);
      bench.open = async (path) => {
        const page = await bench.browser.open(bench.server.address + path);
        tabs.push(page);
        return page;
      };
    });
    afterEach(async () => {
      for (const tab of tabs.splice(0)) await tab.close();
    });
    afterAll(async () => {
      await bench.browser?.close();
      await bench.server?.close();
    });
    define(bench);
  });
}

/** A page dated among the claims of the bundled pack. */
export function articlePage(body: string, head = ''): string {
  const metadata = '<meta charset="utf-8"><meta property="article:published_time" content="2020-10-11">';
  const style =
    '<style>body { background: #fff; color: #000; font: 20px/2 "DejaVu Serif", serif; margin: 40px }</style>';
  return `<!doctype html><html lang="fr"><head>${metadata}${style}<title>Page d’essai</title>${head}</head><body>${body}</body></html>`;
}

/** The French demo article with more in its head. */
export function demoWith(head: string): string {
  const html = readFileSync(inProject('test/demo/article-fr.html'), 'utf8');
  return html.replace('href="article.css"', 'href="/demo/article.css"').replace('</head>', `${head}</head>`);
}

/** A page of the extension in a tab: its scripts share the extension's storage, database and rights. */
export function extensionPage({ browser }: Bench): Promise<Page> {
  return browser.open(`${browser.origin}/popup/index.html`);
}
