import { readFileSync } from 'node:fs';
import type { Page, Surface } from './driver.ts';
import { inProject } from './paths.ts';

/** What axe found that is serious or worse: `rule: the elements`. */
type Offences = string[];

interface Axe {
  run(
    context: Element | Document,
    options: object,
  ): Promise<{ violations: { id: string; impact: string | null; nodes: { html: string }[] }[] }>;
}

const library = (): string => readFileSync(inProject('node_modules/axe-core/axe.min.js'), 'utf8');

/** Sent to where axe was loaded. Axe walks into shadow roots, given a way to see the closed one. */
async function audit(root: ShadowRoot | null): Promise<Offences> {
  const { axe } = globalThis as unknown as { axe: Axe };
  if (root) Object.defineProperty(root.host, 'shadowRoot', { value: root, configurable: true });
  const { violations } = await axe.run(root?.host ?? document, { resultTypes: ['violations'] });
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

export async function auditSurface(surface: Surface): Promise<Offences> {
  await surface.load(library());
  return surface.evaluate(audit, null);
}

/** Of the open popover. */
export async function auditPopover(page: Page): Promise<Offences> {
  await page.loadInShadow(library());
  const offences = await page.inShadow(audit);
  if (!offences) throw new Error('no popover to audit');
  return offences;
}
