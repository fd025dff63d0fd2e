/** Pages put together from several others: each of these is a source, and stays an origin of its own. */

import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/core/pack/model.ts';
import type { Credit, Link, Passage } from '../../../src/core/review/model.ts';
import { traceBatch } from '../../../src/core/review/trace-batch.ts';
import type { ClaimTrace, TracePage } from '../../../src/core/review/trace-model.ts';
import { Random } from '../../support/link-site/random.ts';
import { readAddress } from './read-address.ts';
import { claim } from './some-records.ts';

const random = new Random(11);
const passages = (count: number): Passage[] =>
  Array.from({ length: count }, () => ({
    words: 20,
    hashes: Array.from({ length: 18 }, () => random.below(2 ** 32)).sort((a, b) => a - b),
  }));

const linkOf = (name: string) => `https://${name}.example/a` as Link;

function page(name: string, date: string | null, text: readonly Passage[], credits: string[] = []): TracePage {
  return {
    link: linkOf(name),
    aliases: [],
    outlet: name,
    host: `${name}.example`,
    publishers: [],
    title: null,
    date: date as Day | null,
    published: null,
    claims: [claim('un')],
    facts: {
      links: [],
      credits: credits.map((each): Credit => ({ name: each, claims: [claim('un')], relayed: true })),
      witnessed: [],
      passages: text.map((each) => ({ ...each })),
    },
  };
}

function traced(...pages: TracePage[]): ClaimTrace {
  const [trace] = traceBatch(pages, [], readAddress).claims;
  if (!trace) throw new Error('no trace');
  return trace;
}

const nameOf = (link: Link) => link.replace(/^https:\/\/(.*)\.example\/a$/, '$1');
const groupsOf = ({ groups }: ClaimTrace) =>
  groups
    .map(({ origin, members }) => {
      const first =
        origin.kind === 'page' ? nameOf(origin.link) : origin.kind === 'outside' ? origin.outside.name : '?';
      return `${first}[${members.map(nameOf).sort().join()}]`;
    })
    .sort()
    .join(' ');
const edgesOf = ({ edges }: ClaimTrace) =>
  edges
    .map(({ from, to, certainty }) => `${nameOf(from)}→${nameOf(to)} ${certainty}`)
    .sort()
    .join(', ');

describe('a page with passages of two earlier ones', () => {
  const [one, two] = [passages(6), passages(6)];
  const alpha = page('alpha', '2025-01-01', one);
  const beta = page('beta', '2025-01-02', two);

  it('relies on both, who stay two origins', () => {
    const mixed = page('mixed', '2025-01-05', [...one.slice(1, 5), ...passages(1), ...two.slice(0, 3)]);
    const trace = traced(alpha, beta, mixed);
    expect(edgesOf(trace)).toBe('mixed→alpha inferred, mixed→beta inferred');
    expect(groupsOf(trace)).toBe('alpha[alpha,mixed] beta[beta,mixed]');
    expect(trace.edges.map(({ reasons }) => reasons)).toMatchObject([
      [{ kind: 'wording', passages: 4 }],
      [{ kind: 'wording', passages: 3 }],
    ]);
  });

  it('is told from one of which the second has merely copied the first', () => {
    const relay = page('relay', '2025-01-03', [...one, ...two.slice(0, 3)]);
    const again = page('again', '2025-01-04', [...one, ...two.slice(0, 3)]);
    const trace = traced(alpha, relay, again);
    expect(edgesOf(trace)).toBe('again→alpha inferred, again→relay inferred, relay→alpha inferred');
    expect(groupsOf(trace)).toBe('alpha[again,alpha,relay]');
  });

  it('is no reason to name a page of which it has only what an older one has', () => {
    const copy = page('copy', '2025-01-03', [...one.slice(0, 4), ...passages(2)]);
    const late = page('late', '2025-01-04', [...one.slice(0, 4), ...two.slice(0, 4)]);
    expect(edgesOf(traced(alpha, beta, copy, late))).toBe(
      'copy→alpha inferred, late→alpha inferred, late→beta inferred',
    );
  });

  it('is no reason to name a page of which it has a single sentence more', () => {
    const late = page('late', '2025-01-04', [...one, ...two.slice(0, 1)]);
    expect(edgesOf(traced(alpha, beta, late))).toBe('late→alpha inferred');
  });

  it('relies on the one it names for certain, and on the other by its words', () => {
    const credited = page('credited', '2025-01-05', [...passages(2), ...two.slice(0, 4)], ['Alpha']);
    const trace = traced(alpha, beta, credited);
    expect(edgesOf(trace)).toBe('credited→alpha certain, credited→beta inferred');
    expect(groupsOf(trace)).toBe('alpha[alpha,credited] beta[beta,credited]');
  });

  it('has its words from the agency it names, not from another customer', () => {
    const customer = page('customer', '2025-01-05', two, ['Agence Nord']);
    expect(edgesOf(traced(alpha, beta, customer))).toBe('');
  });

  it.each([
    ['has no date', '2025-01-01', '2025-01-02', null],
    ['is of the same day as both', '2025-01-01', '2025-01-01', '2025-01-01'],
    ['has a date, and the second has none', '2025-01-01', null, '2025-01-05'],
    ['has a date, and neither of them has', null, null, '2025-01-05'],
  ])('relies on both where it %s', (_, first, second, own) => {
    const mixed = page('mixed', own, [...one.slice(0, 4), ...two.slice(0, 4)]);
    const trace = traced(page('alpha', first, one), page('beta', second, two), mixed);
    expect(edgesOf(trace)).toBe('mixed→alpha inferred, mixed→beta inferred');
    expect(groupsOf(trace)).toBe('alpha[alpha,mixed] beta[beta,mixed]');
  });

  it('that has no date and says nothing else is one text with a copy of it, of an unknown origin', () => {
    expect(groupsOf(traced(page('alpha', null, one), page('copy', '2025-01-02', one)))).toBe('?[alpha,copy]');
  });

  it('does not draw an undated report of which it has a part to the source that it names', () => {
    const credited = page('credited', '2025-01-05', [...passages(6), ...two.slice(0, 3)], ['Alpha']);
    expect(groupsOf(traced(alpha, page('beta', null, two), credited))).toContain('beta[beta');
  });
});

describe('independent reports', () => {
  it('are never one origin, however other pages are put together from them', () => {
    for (let round = 0; round < 400; round++) {
      const day = () => (random.below(3) === 0 ? null : `2025-01-${10 + random.below(4)}`);
      const texts = Array.from({ length: 2 + random.below(4) }, () => passages(8));
      const reports = texts.map((text, at) => page(`report${at}`, day() && `2025-01-0${1 + random.below(9)}`, text));
      const others: TracePage[] = [];
      for (let at = 0; at < 1 + random.below(6); at++) {
        const sources = random.shuffled([...texts, ...others.map(({ facts }) => facts.passages)]);
        const parts = sources
          .slice(0, 1 + random.below(3))
          .flatMap((text) => random.shuffled(text).slice(0, 3 + random.below(4)));
        others.push(page(`other${at}`, day(), [...new Set([...parts, ...passages(random.below(3))])]));
      }
      const trace = traced(...random.shuffled([...reports, ...others]));
      const joined = trace.groups.filter(
        ({ members }) => members.filter((link) => link.includes('//report')).length > 1,
      );
      expect(joined, `round ${round}: ${groupsOf(trace)}`).toEqual([]);
    }
  });
});
