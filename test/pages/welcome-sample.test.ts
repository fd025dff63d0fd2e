import { describe, expect, it } from 'vitest';
import { claimDossier } from '../../src/core/findings/dossier.ts';
import { createTranslate } from '../../src/core/findings/translate.ts';
import { findClaims } from '../../src/core/match/find-claims.ts';
import { toDay } from '../../src/core/pack/day.ts';
import type { Day } from '../../src/core/pack/model.ts';
import { readSample, sampleTexts } from '../../src/pages/welcome/sample.ts';
import type { MatchReply } from '../../src/platform/api.ts';
import { bundledPack } from '../support/bundled-pack.ts';
import { indexOf } from '../support/matcher-pack.ts';

const pack = bundledPack();
const date = toDay('2020-10-12') as Day;

/** What the background would say of the sample. */
function read(lang: 'fr' | 'en') {
  const texts = sampleTexts(createTranslate(lang));
  const blocks = texts.map((text, id) => ({ id, text }));
  const result = findClaims(indexOf(pack), blocks, { lang, date });
  const claims = new Set([...result.found, ...result.undecided.map(({ found }) => found)].map(({ claim }) => claim));
  const dossiers = [...claims].map((claim) => claimDossier(pack, claim, date, null));
  const reply: MatchReply = { revision: '', lang, texts: null, result, dossiers, wordings: [] };
  return { texts, ...readSample(texts, reply) };
}

describe.each(['fr', 'en'] as const)('the sample on the welcome page in %s', (lang) => {
  it('repeats three claims of the pack that ships, and mentions one', () => {
    const { blocks, claims } = read(lang);
    const kinds = blocks.map((parts) => parts.flatMap((part) => (typeof part === 'string' ? [] : [part.found.kind])));
    expect(claims).toBe(3);
    expect(kinds[0]?.length).toBeGreaterThanOrEqual(3);
    expect(new Set(kinds[0])).toEqual(new Set(['match']));
    expect(kinds[1]).toEqual(['mention']);
  });

  it('is cut without losing a letter', () => {
    const { texts, blocks } = read(lang);
    const joined = blocks.map((parts) => parts.map((part) => (typeof part === 'string' ? part : part.text)).join(''));
    expect(joined).toEqual(texts);
  });
});
