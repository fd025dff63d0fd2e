// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../src/pages/review/read-html.ts';

const bytes = (text: string) => new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>;
const read = (html: string, type = 'text/html; charset=utf-8') =>
  readHtml({ bytes: bytes(html), type, url: 'https://exemple.fr/2026/a.html' });

const SENTENCE = 'Le pont de la vallée a été fermé hier soir par la préfecture, selon un communiqué publié à minuit.';
const ARTICLE = `<!doctype html><html lang="fr"><head><title>Le pont fermé</title>
<link rel="canonical" href="/2026/a"><meta property="og:site_name" content="L’Exemple">
<meta property="article:published_time" content="2026-03-01T08:00:00+01:00"></head><body>
<nav><ul><li><a href="/">Accueil</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<article><h1>Le pont fermé</h1><p>${SENTENCE} <a href="../b">Voir aussi</a></p><p>${SENTENCE}</p><p>${SENTENCE}</p></article>
<footer>Mentions légales</footer></body></html>`;

describe('reading a page', () => {
  it('takes its main text with links made whole, and what the page says of itself', async () => {
    const outcome = await read(ARTICLE);
    if (!outcome.ok) throw new Error(outcome.reason);
    const { page, canonical } = outcome;
    expect(page).toMatchObject({
      outlet: 'L’Exemple',
      lang: 'fr',
      date: '2026-03-01',
      published: '2026-03-01T07:00:00.000Z',
    });
    expect(canonical).toBe('https://exemple.fr/2026/a');
    expect(page.hash).toMatch(/^[0-9a-f]{64}$/);
    const text = page.blocks.map((block) => block.text).join('\n');
    expect(text).toContain(SENTENCE);
    expect(text).not.toContain('Mentions légales');
    expect(page.blocks.flatMap(({ linked = [] }) => linked.map(({ href }) => href))).toEqual(['https://exemple.fr/b']);
  });

  it('gives the same text the same hash', async () => {
    const [one, other] = await Promise.all([read(ARTICLE), read(ARTICLE.replace('Sport', 'Culture'))]);
    expect(one.ok && other.ok && one.page.hash === other.page.hash).toBe(true);
  });

  it('reads a short page whole', async () => {
    const outcome = await read('<body><p>Fermé pour travaux.</p></body>');
    expect(outcome.ok && outcome.page.blocks.map(({ text }) => text)).toEqual(['Fermé pour travaux.']);
  });

  it('reads plain text', async () => {
    const outcome = await read('Une ligne\nqui va.\n\nUne autre.', 'text/plain');
    expect(outcome.ok && outcome.page.blocks.map(({ text }) => text)).toEqual(['Une ligne qui va.', 'Une autre.']);
  });

  it('reads what calls itself another character set than it is', async () => {
    const outcome = await read('<title>Été à Évian</title><p>Été à Évian', 'text/html; charset=windows-1251');
    expect(outcome.ok && outcome.page.title).toBe('Été à Évian');
  });

  it('says why there is nothing to read', async () => {
    expect(await read('<html><body></body></html>')).toEqual({ ok: false, reason: 'empty' });
    expect(await read('<body><div id="root"></div><script src="/app.js"></script></body>')).toEqual({
      ok: false,
      reason: 'needs_scripts',
    });
  });
});
