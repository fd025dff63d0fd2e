import { describe, expect, it } from 'vitest';
import { SOAK_PAGE, soak } from '../support/soak.ts';
import { inEachBrowser } from './harness.ts';

/** A short one; `npm run bench -- page` does two hundred navigations with 50,000 changes. */
const PLAN = { navigations: 24, changes: 200, looks: [8, 24] };

describe('going from page to page, each changing all the time', () => {
  inEachBrowser({ '/soak': SOAK_PAGE }, (bench) => {
    it('leaves nothing behind', async () => {
      const [early, late] = await soak(bench.browser, `${bench.server.address}/soak`, PLAN);
      expect(early?.highlights).toBeGreaterThan(0);
      expect(late?.highlights).toBe(early?.highlights);
      expect(early?.listeners).toBeGreaterThan(0);
      expect(late?.listeners).toBe(early?.listeners);
      expect(late?.nodes).toBe(early?.nodes);
      expect(late?.documents).toBe(early?.documents);
      if (early?.heap && late?.heap) expect(late.heap / early.heap).toBeLessThan(1.05);
    });
  });
});
