import { describe, expect, it } from 'vitest';
import { lintPack } from '../../../src/core/pack/lint-pack.ts';
import type { ClaimPack } from '../../../src/core/pack/model.ts';
import { draftClaim, type SelectedPassage } from '../../../src/core/review/draft-claim.ts';
import { addClaim } from '../../../src/core/review/own-pack.ts';
import { MatcherPreview } from '../../../src/core/review/preview-matcher.ts';
import { readAddress } from './read-address.ts';
import { TODAY } from './some-records.ts';

const SENTENCE = 'Selon la préfecture, le vieux pont d’Orvelle a été fermé après la découverte de fissures.';

const passage = (more: Partial<SelectedPassage> = {}): SelectedPassage => ({
  selected: SENTENCE,
  paragraph: `Le temps est gris. ${SENTENCE} Les bus font demi-tour.`,
  url: 'https://www.journal.example/pont',
  outlet: 'Journal du Val',
  lang: 'fr',
  date: '2025-03-04',
  ...more,
});

const author = { today: TODAY, alias: 'ada', readAddress };

function added(pack: ClaimPack | null, draft = draftClaim(passage(), [])): ClaimPack {
  const made = addClaim(pack, draft, author);
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return made.pack;
}

describe('a claim drafted from a passage', () => {
  it('takes a short selection for the phrase, and words near it for its context', () => {
    const draft = draftClaim(passage({ selected: 'vieux pont d’Orvelle' }), []);
    expect(draft).toMatchObject({ phrase: 'vieux pont d’Orvelle', quote: SENTENCE, text: { fr: SENTENCE, en: '' } });
    expect(draft.near).toContain('fermé');
    expect(draft.near).toContain('découver*');
  });

  it('proposes of a sentence the name with its noun, whom it relies on, and where it stands', () => {
    expect(draftClaim(passage(), [])).toMatchObject({
      phrase: 'pont d’Orvelle',
      cites: ['la préfecture'],
      stance: 'relays',
      outlet: 'Journal du Val',
      date: '2025-03-04',
    });
  });

  it('says that a passage denies', () => {
    const text = 'La mairie dément que le pont d’Orvelle soit fermé.';
    expect(draftClaim(passage({ selected: text, paragraph: text }), []).stance).toBe('denies');
  });

  it.each(['', '…', '« »', 'a', 'Orvelle', 'x '.repeat(900)])('survives any selection: %j', (selected) => {
    expect(() =>
      draftClaim(passage({ selected, paragraph: '', lang: null, outlet: null, date: null }), []),
    ).not.toThrow();
  });
});

describe('a pack of one’s own', () => {
  it('has no error for the linter, and names source, day, quote and whom it cites', () => {
    const pack = added(null);
    expect(lintPack(pack).filter(({ level }) => level === 'error')).toEqual([]);
    expect(pack.reports).toMatchObject([
      { by: 'journal-du-val', at: '2025-03-04', stance: 'relays', basis: 'cites', cites: ['la-prefecture'] },
    ]);
    expect(pack.changes).toMatchObject([{ by: 'ada' }]);
  });

  it('grows by a version with each claim, and knows its sources again', () => {
    const first = added(null);
    const second = added(first, draftClaim(passage({ selected: 'pont d’Orvelle' }), []));
    expect(second.version).toBe('2');
    expect(second.claims.map(({ id }) => id)).toEqual(['pont-d-orvelle', 'pont-d-orvelle-2']);
    expect(second.sources).toHaveLength(first.sources.length);
    expect(new Set(second.reports.map(({ id }) => id)).size).toBe(2);
    expect(lintPack(second).filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('is refused with its problems where a field can’t be', () => {
    const made = addClaim(null, { ...draftClaim(passage(), []), phrase: '…' }, author);
    expect(made).toMatchObject({ ok: false, problems: [expect.anything()] });
  });
});

describe('a preview', () => {
  const preview = new MatcherPreview(added(null));
  const text = (...lines: string[]) => ({
    id: 'a',
    lang: 'fr',
    date: null,
    blocks: lines.map((line, id) => ({ id, text: line })),
  });

  it('finds what the claim would, with the place in its sentence', () => {
    const [hit, ...more] = preview.hits(text('Il pleut. Le pont d’Orvelle est fermé. Rien de neuf.', SENTENCE));
    expect(hit?.sentence).toBe('Le pont d’Orvelle est fermé.');
    expect(hit?.sentence.slice(hit.start, hit.end)).toBe('pont d’Orvelle');
    expect(more).toHaveLength(1);
  });

  it('does not count what merely mentions the phrase', () => {
    expect(preview.hits(text('Le pont d’Orvelle est beau.'))).toEqual([]);
  });
});
