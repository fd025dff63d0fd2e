import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LaunchOptions } from './driver.ts';

/** A fixed host of `moz-extension://`, so that the extension's pages have a known address. */
export const EXTENSION_HOST = '5b0c8e3a-7d41-4c1e-9a55-2f6f0c1d9e77';

/** Silences the browser's own look-ups, so that what the proxy sees is ours. */
const QUIET = {
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.discovery.enabled': false,
  'browser.newtabpage.activity-stream.feeds.topsites': false,
  'browser.region.network.url': '',
  'browser.safebrowsing.downloads.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.search.update': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.push.connection.enabled': false,
  'extensions.blocklist.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'geo.provider.testing': true,
  'media.gmp-manager.updateEnabled': false,
  'media.gmp-manager.url': 'http://127.0.0.1:9/',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.disablePrefetch': true,
  'network.prefetch-next': false,
  'privacy.trackingprotection.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.reportingpolicy.firstRun': false,
};

function proxyPreferences(port: number): Record<string, string | number | boolean> {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.no_proxies_on': '127.0.0.1',
  };
}

/** Writes a fresh profile, or the preferences of a kept one, and returns its folder. `id` is the extension's own id. */
export function writeProfile(id: string, proxyPort: number, options: LaunchOptions): string {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'recoupe-firefox-'));
  mkdirSync(profile, { recursive: true });
  rmSync(join(profile, 'MarionetteActivePort'), { force: true });
  const preferences = {
    ...QUIET,
    ...proxyPreferences(proxyPort),
    'marionette.port': 0,
    // However often it was killed, it starts as usual.
    'toolkit.startup.max_resumed_crashes': -1,
    // An extension that is put in again after a crash finds what it stored.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    'extensions.webextensions.uuids': JSON.stringify({ [id]: EXTENSION_HOST }),
    'intl.accept_languages': options.lang ?? 'en',
    // Pages that are left are kept for going back, in spite of the driver's listeners.
    'docshell.shistory.bfcache.allow_unload_listeners': true,
    'docshell.shistory.bfcache.ship_allow_beforeunload_listeners': true,
    'ui.systemUsesDarkTheme': 0,
    'layout.css.prefers-color-scheme.content-override': 1,
    ...(options.room === undefined ? {} : { 'dom.quotaManager.temporaryStorage.fixedLimit': options.room / 1024 }),
  };
  const lines = Object.entries(preferences).map(([key, value]) => `user_pref("${key}", ${JSON.stringify(value)});`);
  writeFileSync(join(profile, 'user.js'), `${lines.join('\n')}\n`);
  return profile;
}
