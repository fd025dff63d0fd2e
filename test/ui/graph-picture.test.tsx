// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { claimDossier } from '../../src/core/findings/dossier.ts';
import { graphView } from '../../src/core/findings/graph-view.ts';
import { createTranslate } from '../../src/core/findings/translate.ts';
import type { ClaimId, ClaimPack, Day } from '../../src/core/pack/model.ts';
import { graphPicture } from '../../src/ui/graph-picture.tsx';
import { textWidth } from '../../src/ui/wrap-label.ts';
import { CLAIM, packOf, relays, says } from '../core/corroboration/claim-builder.ts';
import { bundledPack } from '../support/bundled-pack.ts';

const speech = { t: createTranslate('en'), lang: 'en' as const };
const LONG = `https://example.org/${'archives/2020/10/un-titre-qui-ne-finit-pas-'.repeat(8)}fin.html?id=7#note`;

function pictureOf(pack: ClaimPack, claim: ClaimId, asOf: string) {
  const day = asOf as Day;
  const dossier = claimDossier(pack, claim, day, null, Number.POSITIVE_INFINITY);
  return graphPicture(dossier, graphView(pack, claim, day, new Set()), speech);
}

/** Texts outside the drawing, line by line. */
const linesOf = (svg: SVGSVGElement) => [...svg.querySelectorAll('g.origin-graph:not(g g) > text, g > a > text')];

describe('the graph as a picture', () => {
  it('carries claim, finding, day, pack and version, and a link for each report', () => {
    const pack = bundledPack();
    const { svg } = pictureOf(pack, 'k10' as ClaimId, '2020-10-10');
    const written = linesOf(svg)
      .map(({ textContent }) => textContent)
      .join(' ');
    expect(written).toContain('Only one known origin');
    expect(written).toContain('As of 10 Oct 2020');
    expect(written).toContain(`v${pack.version}`);
    const links = [...svg.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    const told = pack.reports.filter(({ claim, at }) => claim === 'k10' && at <= '2020-10-10').map(({ url }) => url);
    expect(links).toEqual(expect.arrayContaining([...told, pack.methodUrl]));
  });

  it('writes a long address whole, and nothing past its edge', () => {
    const reports = [says('np1', 'asserts', 'first_hand', { url: LONG as never }), relays('blog', ['r1'])];
    const { svg, width } = pictureOf(packOf({ reports }), CLAIM, '2024-12-31');
    const lines = linesOf(svg);
    const address = lines.filter((line) => line.parentElement?.getAttribute('href') === LONG);
    expect(address.map(({ textContent }) => textContent).join('')).toContain(LONG);
    for (const line of lines) {
      const size = line.getAttribute('class') === 'meta' ? 11.5 : 13;
      expect(Number(line.getAttribute('x')) + textWidth(line.textContent ?? '', size)).toBeLessThanOrEqual(width);
    }
  });
});
