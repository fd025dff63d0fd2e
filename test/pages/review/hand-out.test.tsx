// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { HandOut } from '../../../src/pages/review/hand-out.tsx';
import { finding, link, page } from '../../core/review/some-records.ts';
import { deskOver, speech } from './some-desk.ts';

async function busyDesk() {
  const bench = deskOver();
  await bench.desk.addText(link('a'), { way: 'paste' });
  await bench.session.act([
    {
      kind: 'checked',
      link: link('a'),
      result: { ok: true, page: page([finding('un')], { title: 'On *the* bridge' }) },
    },
  ]);
  await bench.desk.decide({ state: 'dismissed', reason: 'satire', because: 'April' });
  await bench.desk.note('for all', false);
  await bench.desk.note('for me', true);
  return new HandOut({ ...bench, speech, usePack: async () => undefined });
}

describe('a printed report', () => {
  it('says what was found and decided, with addresses written out, and goes when it is printed', async () => {
    const handOut = await busyDesk();
    const printed: (string | null | undefined)[] = [];
    window.print = vi.fn(() => void printed.push(document.querySelector('.printed')?.textContent));
    handOut.export('print', 'all', false);
    expect(printed[0]).toMatch(
      /Moderation log.*On \*the\* bridge.*Dismissed.*April.*ana.*#:~:text=.*for all.*SHA-256/s,
    );
    expect(printed[0]).not.toContain('for me');
    dispatchEvent(new Event('afterprint'));
    expect(document.querySelector('.printed')).toBeNull();
    handOut.export('print', 'all', true);
    expect(printed[1]).toContain('for me');
  });
});
