import { browser } from '../platform/browser.ts';

browser.runtime.onConnect.addListener(() => {});
