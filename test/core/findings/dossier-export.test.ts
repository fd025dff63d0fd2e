import { describe, expect, it } from 'vitest';
import { correctionsLink } from '../../../src/core/findings/corrections-link.ts';
import { claimDossier } from '../../../src/core/findings/dossier.ts';
import { dossierJson, dossierMarkdown, dossierText } from '../../../src/core/findings/dossier-export.ts';
import { graphView } from '../../../src/core/findings/graph-view.ts';
import { createTranslate } from '../../../src/core/findings/translate.ts';
import { toDay } from '../../../src/core/pack/day.ts';
import type { ClaimId, Day } from '../../../src/core/pack/model.ts';
import { bundledPack } from '../../support/bundled-pack.ts';
import { CLAIM, LATE, packOf, says } from '../corroboration/claim-builder.ts';

const pack = bundledPack();
const id = 'k10' as ClaimId;
const asOf = toDay('2020-10-10') as Day;
const dossier = claimDossier(pack, id, asOf, null, Number.POSITIVE_INFINITY);
const graph = graphView(pack, id, asOf, new Set());
const t = createTranslate('en');
const FORMS: [string, string][] = [
  ['text', dossierText(dossier, t, 'en')],
  ['Markdown', dossierMarkdown(dossier, t, 'en')],
  ['JSON', dossierJson(dossier, graph, t, 'en')],
];

describe('what leaves the extension', () => {
  it.each(FORMS)('carries pack, version, day and links: %s', (name, form) => {
    expect(form).toContain(pack.version);
    expect(form).toContain(name === 'JSON' ? '"2020-10-10"' : '10 Oct 2020');
    expect(form).toContain(name === 'JSON' ? '"karabakh-2020"' : 'Karabakh 2020');
    expect(form).toMatch(/https:\/\/\S+/u);
    expect(form).toContain(correctionsLink(dossier));
  });

  it('says the finding first, then who says it, with every link', () => {
    const form = FORMS[1]?.[1] ?? '';
    expect(form).toMatch(/^## Turkish special forces/u);
    expect(form).toContain('**Only one known origin, even if 4 sites repeat it.**');
    const urls = pack.reports.filter(({ claim, at }) => claim === id && at <= asOf).map(({ url }) => url);
    for (const url of urls) expect(form).toContain(url.replace(/\(/gu, '%28').replace(/\)/gu, '%29'));
  });

  it('gives the graph with the data', () => {
    const data = JSON.parse(FORMS[2]?.[1] ?? '');
    expect(data.format).toBe('recoupe-dossier/1');
    expect(data.graph.nodes).toHaveLength(graph.nodes.length);
  });

  it('lists every report, also beyond a dozen', () => {
    const reports = Array.from({ length: 40 }, () => says('np1', 'asserts', 'first_hand'));
    const long = claimDossier(packOf({ reports }), CLAIM, LATE, null, Number.POSITIVE_INFINITY);
    expect(dossierMarkdown(long, t, 'en').match(/^- \[/gmu)).toHaveLength(40);
  });

  it('never lets a text of the pack become markup or a link', () => {
    const quote = { text: '**[x](javascript:alert(1))** <img>\n# y', lang: 'en' };
    const report = says('np1', 'asserts', 'first_hand', { quote, url: 'https://example.org/a(b)c' });
    const form = dossierMarkdown(claimDossier(packOf({ reports: [report] }), CLAIM, LATE, null), t, 'en');
    expect(form).toContain('\\*\\*\\[x\\](javascript:alert(1))\\*\\* \\<img\\> \\# y');
    expect(form).toContain('(https://example.org/a%28b%29c)');
  });
});

describe('reporting an error', () => {
  it('opens the pack’s own address with claim, version and day', () => {
    const { searchParams, origin } = new URL(correctionsLink(dossier));
    expect(Object.fromEntries(searchParams)).toEqual({
      pack: pack.id,
      version: pack.version,
      claim: 'k10',
      asOf: '2020-10-10',
    });
    expect(origin).toBe(new URL(pack.correctionsUrl).origin);
  });

  it('keeps what the address has already', () => {
    const own = { ...dossier, pack: { ...dossier.pack, correctionsUrl: 'https://example.org/f?x=1#form' } };
    expect(correctionsLink(own)).toMatch(/^https:\/\/example\.org\/f\?x=1&pack=karabakh-2020&.*#form$/u);
  });
});
