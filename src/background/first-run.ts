import { browser } from '../platform/browser.ts';

/** After the first installation, and only then, says what the extension does. To be called while the script runs. */
export function welcomeReaders(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('welcome/index.html') });
  });
}
