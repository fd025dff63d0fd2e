import { describe, expect, it } from 'vitest';
import { compilePacks } from '../../../src/core/match/compile-packs.ts';
import { decidePage } from '../../../src/core/match/decide-page.ts';
import { findClaims } from '../../../src/core/match/find-claims.ts';
import { matchDocument } from '../../../src/core/match/match-document.ts';
import { openIndex } from '../../../src/core/match/open-index.ts';
import { asStated, batchAsStated } from '../../../src/core/wording/as-stated.ts';
import { matcherPack } from '../../support/matcher-pack.ts';

const page = { lang: 'en', date: null };

function indexOf(within: 'sentence' | 'page', phrase = 'bridge fell') {
  const near = [['town']];
  const pack = matcherPack({ fall: [{ lang: 'en', phrase, near, within }] });
  const opened = openIndex(compilePacks([pack]));
  if (!opened.ok) throw new Error(opened.reason);
  return opened.index;
}

function kinds(text: string, phrase?: string): string[] {
  const blocks = [{ id: 7, text }];
  return asStated(matchDocument(indexOf('sentence', phrase), blocks, page), blocks).map(({ kind }) => kind);
}

describe('a claim that a text', () => {
  it('states is a match', () => {
    expect(kinds('It rained. The bridge fell and the town is cut off.')).toEqual(['match']);
  });

  it('only supposes is a mention, whatever stands before its sentence', () => {
    expect(kinds('It rained. If the bridge fell, the town would be cut off.')).toEqual(['mention']);
  });

  it('takes for granted, phrase and context, in the subject of a supposition is a match', () => {
    expect(kinds('The fallen bridge of the town would be rebuilt if it were ours.', 'fallen bridge')).toEqual([
      'match',
    ]);
    expect(kinds('A fallen bridge in the town would be rebuilt if it were ours.', 'fallen bridge')).toEqual([
      'mention',
    ]);
    expect(kinds('The fallen bridge would harm the town if it were ours.', 'fallen bridge')).toEqual(['mention']);
  });

  it('states beside a supposition is a match', () => {
    expect(kinds('The bridge fell, and if it rains, the town will be flooded.')).toEqual(['match']);
  });

  it('supposes in one sentence and states in the next is both', () => {
    expect(kinds('If the bridge fell, the town would die. The bridge fell and the town died.')).toEqual([
      'mention',
      'match',
    ]);
  });

  it('only supposes is a mention too where the page has yet to decide', () => {
    const blocks = [
      { id: 1, text: 'If the bridge fell, boats would be sent.' },
      { id: 2, text: 'This is about a town.' },
    ];
    const { undecided, pageTerms } = batchAsStated(findClaims(indexOf('page'), blocks, page), blocks);
    const seen = new Set(pageTerms.flatMap(({ terms }) => terms));
    expect(decidePage(undecided, seen)).toMatchObject([{ kind: 'mention', context: [] }]);
    expect(decidePage(undecided, new Set())).toEqual([]);
  });
});
