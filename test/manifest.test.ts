import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inProject } from './support/paths.ts';

const read = (path: string) => JSON.parse(readFileSync(inProject(path), 'utf8'));
const manifest = read('manifest.json');
const catalogues = { en: read('src/_locales/en/messages.json'), fr: read('src/_locales/fr/messages.json') };

/** Every text of the manifest that stands in the catalogue. */
const texts = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g)].map(([, key = '']) => key);

describe('the manifest', () => {
  it.each(Object.entries(catalogues))('has all its texts in %s', (_lang, catalogue) => {
    expect(texts.length).toBeGreaterThan(4);
    expect(texts.filter((key) => !catalogue[key]?.message)).toEqual([]);
  });

  it.each(Object.entries(catalogues))('keeps to the lengths that the stores take in %s', (_lang, catalogue) => {
    expect(catalogue.extension_name.message.length).toBeLessThanOrEqual(45);
    expect(catalogue.extension_description.message.length).toBeLessThanOrEqual(132);
  });

  it.each(Object.entries(catalogues))('is what the text for the stores says it is, in %s', (lang, catalogue) => {
    const listing = readFileSync(inProject(`store/listing-${lang}.md`), 'utf8');
    expect(listing).toMatch(new RegExp(`^# ${catalogue.extension_name.message}\\n\\n`));
    const plain = (text: string) => text.replace(/\s+/g, ' ');
    const flat = plain(listing);
    for (const key of ['extension_description', 'settings_privacy'])
      expect(flat).toContain(plain(catalogue[key].message));
    const claims = read('src/packs/karabakh-2020.json').claims.length;
    expect(flat).toContain(`${claims} `);
    for (const permission of [...manifest.permissions, ...manifest.host_permissions])
      expect(listing).toContain(`\`${permission}\``);
  });

  it('asks for no more than it uses', () => {
    expect(manifest.permissions.sort()).toEqual([
      'activeTab',
      'contextMenus',
      'scripting',
      'sidePanel',
      'storage',
      'unlimitedStorage',
    ]);
    expect(manifest.host_permissions).toEqual(['http://*/*', 'https://*/*']);
    expect(manifest.optional_permissions ?? []).toEqual([]);
  });

  it('asks for the first browsers that can do what it needs', () => {
    expect(manifest.minimum_chrome_version).toBe('128');
    expect(manifest.browser_specific_settings.gecko.strict_min_version).toBe('149.0');
  });

  it('declares to Firefox that no data is collected', () => {
    expect(manifest.browser_specific_settings.gecko.data_collection_permissions).toEqual({ required: ['none'] });
  });

  it('opens nothing to pages, and keeps foreign scripts and frames out of its own', () => {
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
    const policy = manifest.content_security_policy.extension_pages;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toMatch(/script-src 'self';/);
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe/);
  });

  it('has its icons, and no more suggested keys than Chromium takes', () => {
    for (const path of Object.values<string>(manifest.icons)) expect(existsSync(inProject(`src/${path}`))).toBe(true);
    const suggested = Object.values<object>(manifest.commands).filter((command) => 'suggested_key' in command);
    expect(suggested.length).toBeLessThanOrEqual(4);
  });
});
