// @vitest-environment jsdom
import { render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { createTranslate } from '../../src/core/findings/translate.ts';
import type { Day } from '../../src/core/pack/model.ts';
import type { Link } from '../../src/core/review/model.ts';
import type { ClaimTrace, TraceEdge } from '../../src/core/review/trace-model.ts';
import { BatchTrace } from '../../src/ui/batch-trace.tsx';

const link = (name: string) => `https://${name}.example/a` as Link;
const copied = (from: string, to: string): TraceEdge => ({
  from: link(from),
  to: link(to),
  certainty: 'inferred',
  reasons: [{ kind: 'wording', share: 0.5, passages: 4 }],
});
const group = (origin: string, ...members: string[]): ClaimTrace['groups'][number] => ({
  origin: { kind: 'page', link: link(origin) },
  members: [origin, ...members].map(link),
});

function show(edges: TraceEdge[], groups: ClaimTrace['groups']): string[] {
  const pages = [...new Set(groups.flatMap(({ members }) => members))];
  const claim: ClaimTrace = { claim: null, pages, groups, edges, outside: [], oldest: null };
  render(
    <BatchTrace
      trace={{ pages: pages.length, claims: [claim] }}
      pageOf={(page) => ({ outlet: new URL(page).hostname.split('.')[0] ?? '', title: '', date: '2025-01-01' as Day })}
      claimText={() => ''}
      onGo={() => {}}
      t={createTranslate('en')}
      lang="en"
    />,
    document.body,
  );
  return [...document.querySelectorAll('.trace-tree')].map((tree) =>
    [...tree.querySelectorAll('.trace-page')].map((each) => each.textContent?.replace(/\s+/gu, ' ').trim()).join(' | '),
  );
}

afterEach(() => render(null, document.body));

describe('who repeats whom, as it is drawn', () => {
  it('shows a page with words of two origins under both', () => {
    const edges = [copied('mixed', 'alpha'), copied('mixed', 'beta')];
    expect(show(edges, [group('alpha', 'mixed'), group('beta', 'mixed')])).toEqual([
      'alpha 1 Jan 2025 | mixed 1 Jan 2025 · 50% of the words the same',
      'beta 1 Jan 2025 | mixed 1 Jan 2025 · 50% of the words the same',
    ]);
  });

  it('says of a page with words of two pages of one origin that it repeats the other as well', () => {
    const edges = [copied('relay', 'alpha'), copied('late', 'alpha'), copied('late', 'relay')];
    expect(show(edges, [group('alpha', 'relay', 'late')])).toEqual([
      [
        'alpha 1 Jan 2025',
        'relay 1 Jan 2025 · 50% of the words the same',
        'late 1 Jan 2025 · 50% of the words the same · also repeats relay (50% of the words the same)',
      ].join(' | '),
    ]);
  });
});
