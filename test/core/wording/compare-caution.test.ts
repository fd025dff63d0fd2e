import { describe, expect, it } from 'vitest';
import { claimReports } from '../../../src/core/corroboration/report-roles.ts';
import type { Day } from '../../../src/core/pack/model.ts';
import { compareCaution } from '../../../src/core/wording/compare-caution.ts';
import { pageWording } from '../../../src/core/wording/page-wording.ts';
import { readWording } from '../../../src/core/wording/read-wording.ts';
import { CLAIM, packOf, relays, type Setting, says } from '../corroboration/claim-builder.ts';

const DAY = '2024-02-01' as Day;
const hedged = says('redTg', 'asserts', 'inference', {
  hedge: 'hedged',
  quote: { text: 'tout porte à le croire', lang: 'fr' },
});
const flatChannel = says('redTg', 'asserts', 'statement');

const first = (text: string) => {
  const [signals] = readWording(text, { lang: 'fr' });
  if (!signals) throw new Error('no sentence');
  return signals;
};

function remark(text: string, setting: Setting) {
  const pack = packOf(setting);
  return compareCaution(first(text), claimReports(pack, CLAIM, DAY), pack);
}

describe('the remark on a page', () => {
  it('says that caution was lost, in the words of the origin', () => {
    expect(remark('Le convoi a été détruit mardi.', { reports: [hedged] })).toMatchObject({
      kind: 'caution_lost',
      hedge: 'hedged',
      origin: { source: 'redTg', at: '2024-01-10', quote: { text: 'tout porte à le croire' } },
    });
  });

  it.each([
    ['Le convoi aurait été détruit mardi.'],
    ['Le convoi a probablement été détruit mardi.'],
    ['Le convoi a été détruit, une information qui n’a pas pu être vérifiée.'],
  ])('says that the page is as cautious: %s', (text) => {
    expect(remark(text, { reports: [hedged] })?.kind).toBe('as_cautious');
  });

  it('says that the attribution to the only channel was lost', () => {
    expect(remark('Le convoi a été détruit mardi.', { reports: [flatChannel] })?.kind).toBe('attribution_lost');
  });

  it('is silent about it where the sentence links to the channel', () => {
    const signals = first('Le convoi a été détruit mardi.');
    const pack = packOf({ reports: [flatChannel] });
    const reports = claimReports(pack, CLAIM, DAY);
    expect(compareCaution({ ...signals, linkedTo: ['redTg'] }, reports, pack)).toBeNull();
    expect(compareCaution({ ...signals, linkedTo: ['np1'] }, reports, pack)?.kind).toBe('attribution_lost');
  });

  it('is silent where the page names a source, hedged origin or not', () => {
    expect(remark('Selon Rouge Info, le convoi a été détruit mardi.', { reports: [flatChannel] })).toBeNull();
    expect(remark('« Le convoi a été détruit mardi », affirme Rouge Info.', { reports: [hedged] })).toBeNull();
  });

  it('is silent where another origin says the same, flatly', () => {
    const reports = [hedged, says('np1', 'confirms', 'first_hand')];
    expect(remark('Le convoi a été détruit mardi.', { reports })).toBeNull();
  });

  it('is silent where the origin answers for itself', () => {
    expect(remark('Le convoi a été détruit mardi.', { reports: [says('np1', 'asserts', 'first_hand')] })).toBeNull();
  });

  it('is silent about what was published after the page', () => {
    const reports = [says('redTg', 'asserts', 'inference', { hedge: 'hedged', at: '2024-03-01' })];
    expect(remark('Le convoi a été détruit mardi.', { reports })).toBeNull();
  });

  it('does not count a relay as an origin', () => {
    const reports = [hedged, relays('np1', ['r1'])];
    expect(remark('Le convoi a été détruit mardi.', { reports })?.kind).toBe('caution_lost');
  });

  it('tells a denial and a doubt from an assertion', () => {
    expect(remark('Le ministère dément que le convoi a été détruit.', { reports: [hedged] })).toEqual({
      kind: 'denies',
    });
    expect(remark('Un officier doute que le convoi ait été détruit.', { reports: [hedged] })).toEqual({
      kind: 'doubts',
    });
  });

  it('takes no side where the source takes none', () => {
    expect(remark('Le ministère n’a pas confirmé la destruction du convoi.', { reports: [hedged] })).toBeNull();
  });
});

describe('the summary for one match', () => {
  const lineOf = (text: string) => pageWording(first(text), null).line;

  it.each([
    ['Selon Avia.pro, deux avions ont décollé.', { kind: 'attributed', to: 'Avia.pro', through: [] }],
    [
      '« D’après les miliciens, la ville est prise », a dit Pegov à l’agence NEWS.am.',
      { kind: 'attributed', to: 'les miliciens', through: ['Pegov', 'l’agence NEWS.am'] },
    ],
    ['Deux avions ont décollé mardi.', { kind: 'no_source' }],
    ['Le bruit court que la ville est prise.', { kind: 'nobody_named' }],
    ['« Nous ne savons pas si cela est vrai », a dit Pegov.', { kind: 'speaker_unsure', who: 'Pegov' }],
    ['Cette vidéo n’a pas pu être authentifiée.', { kind: 'page_unsure' }],
    ['Pegov a dit ne pas savoir si la ville est prise.', { kind: 'speaker_unsure', who: 'Pegov' }],
    ['Selon Pegov, la ville est prise, ce qui n’a pas pu être vérifié.', { kind: 'page_unsure', to: 'Pegov' }],
    [
      'Pegov affirme que la ville est prise, une information qui n’a pas pu être vérifiée.',
      { kind: 'page_unsure', to: 'Pegov' },
    ],
    [
      '« Pour autant que nous le sachions, la ville est prise », a dit Pegov.',
      { kind: 'reservation', who: 'Pegov', words: 'Pour autant que nous le sachions' },
    ],
    ['À notre connaissance, la ville est prise.', { kind: 'reservation', who: null, words: 'À notre connaissance' }],
    ['Bakou dément toute frappe sur la ville.', { kind: 'denial', by: 'Bakou' }],
    ['La ville est-elle prise ?', { kind: 'nothing' }],
  ])('%s', (text, line) => {
    expect(lineOf(text)).toEqual(line);
  });

  it('marks the words that gave it away, relative to the sentence, in order and apart', () => {
    const text = 'La route est coupée. Selon le maire, le pont serait tombé.';
    const signals = readWording(text, { lang: 'fr' })[1];
    const { sentence, cues } = pageWording(signals ?? first(text), null);
    const quoted = text.slice(sentence.start, sentence.end);
    expect(cues.map(({ kind, start, end }) => [kind, quoted.slice(start, end)])).toEqual([
      ['cue', 'Selon'],
      ['source', 'le maire'],
      ['hedge', 'serait tombé'],
    ]);
  });

  it('is plain JSON', () => {
    const wording = pageWording(first('Selon le maire, le pont est tombé.'), null);
    expect(JSON.parse(JSON.stringify(wording))).toEqual(wording);
  });
});
