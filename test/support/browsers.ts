import { launchChromium } from './chromium.ts';
import type { Browser, BrowserName, LaunchOptions } from './driver.ts';
import { launchFirefox } from './firefox.ts';

export const BROWSERS: BrowserName[] = ['chromium', 'firefox'];

/** Starts one of the browsers with the built extension in a fresh profile. */
export function launch(name: BrowserName, options: LaunchOptions = {}): Promise<Browser> {
  return name === 'chromium' ? launchChromium(options) : launchFirefox(options);
}
