import { describe, expect, it } from 'vitest';
import { claimDossier } from '../../../src/core/findings/dossier.ts';
import { flagLines, flagText } from '../../../src/core/findings/flag-lines.ts';
import type { FlagNote } from '../../../src/core/findings/model.ts';
import { createTranslate } from '../../../src/core/findings/translate.ts';
import { untoldFlags } from '../../../src/core/findings/untold-flags.ts';
import type { Day } from '../../../src/core/pack/model.ts';
import { CLAIM, LATE, packOf, relays, type Setting, says } from '../corroboration/claim-builder.ts';

const at = '2020-10-10' as Day;
const who = (name: string) => ({ und: name });

const CASES: [FlagNote, string, string][] = [
  [
    { kind: 'named', flag: 'interested', who: [who('Bleu')] },
    'Bleu est partie au conflit ou à l’affaire.',
    'Bleu is a party to the matter.',
  ],
  [
    { kind: 'named', flag: 'interested', who: [who('Vert'), who('Bleu')] },
    'Bleu et Vert sont parties au conflit ou à l’affaire.',
    'Bleu and Vert are parties to the matter.',
  ],
  [
    { kind: 'named', flag: 'interested', who: [{ fr: 'Nord et Sud', en: 'North and South' }] },
    'Nord et Sud sont parties au conflit ou à l’affaire.',
    'North and South are parties to the matter.',
  ],
  [
    { kind: 'named', flag: 'embedded', who: [who('Bleu')] },
    'Reportage réalisé aux côtés de Bleu.',
    'Reported while accompanying Bleu.',
  ],
  [
    { kind: 'counted', flag: 'relay_cascade', publications: 5, origins: 1 },
    '5 publications, 1 origine.',
    '5 publications, 1 origin.',
  ],
  [
    { kind: 'quoted', flag: 'hedge_lost', quote: { text: 'tout lieu de croire', lang: 'fr' } },
    'L’origine était plus prudente : « tout lieu de croire ».',
    'The origin was more cautious: “tout lieu de croire”.',
  ],
  [
    { kind: 'quoted', flag: 'hedge_lost', quote: null },
    'L’origine était plus prudente.',
    'The origin was more cautious.',
  ],
  [
    { kind: 'dated', flag: 'denied_by_party', items: [{ who: who('Rouge'), at }] },
    'Démenti par Rouge, 10 oct. 2020.',
    'Denied by Rouge, 10 Oct 2020.',
  ],
  [
    { kind: 'dated', flag: 'prior_denial', items: [{ who: who('Ilham'), at }] },
    'Démenti antérieur d’Ilham, 10 oct. 2020.',
    'Earlier denial by Ilham, 10 Oct 2020.',
  ],
  [
    {
      kind: 'dated',
      flag: 'doubted',
      items: [
        { who: who('A'), at },
        { who: who('B'), at },
      ],
    },
    'Mis en doute par A, 10 oct. 2020. Mis en doute par B, 10 oct. 2020.',
    'Doubted by A, 10 Oct 2020. Doubted by B, 10 Oct 2020.',
  ],
  [
    { kind: 'dated', flag: 'retracted', items: [{ who: who('Le Journal'), at }] },
    'Le Journal a retiré sa publication le 10 oct. 2020.',
    'Le Journal withdrew its report on 10 Oct 2020.',
  ],
  [
    { kind: 'named', flag: 'partly_denied', who: [who('Rouge')] },
    'Rouge dément une partie.',
    'Rouge denies part of it.',
  ],
  [
    { kind: 'figures', flag: 'figure_changed', from: 7, to: 10 },
    'Le chiffre a changé : 7 → 10.',
    'The figure changed: 7 → 10.',
  ],
  [
    { kind: 'footage', flag: 'visual_refuted', status: 'edited', by: { who: who('fc'), at } },
    'Images retouchées selon fc, 10 oct. 2020.',
    'Footage edited according to fc, 10 Oct 2020.',
  ],
];

const PLAIN: Record<Extract<FlagNote, { kind: 'plain' }>['flag'], [string, string]> = {
  hedged_origin: ['La source elle-même emploie une formule prudente.', 'The source itself is cautious.'],
  anonymous_origin: ['L’origine n’est pas nommée.', 'The origin is not named.'],
  self_published: ['Publication sans éditeur identifié dans le dossier.', 'No identified publisher on file.'],
  visual_unverified: ['Images non authentifiées à ce jour.', 'Footage not authenticated so far.'],
  evidence_unavailable: ['Images mentionnées, introuvables publiquement.', 'Footage mentioned but not publicly found.'],
  detail_added: [
    'L’origine n’en dit qu’une partie ; le reste vient des reprises.',
    'The origin says only part; the rest comes from repeats.',
  ],
  both_sides_agree: ['Les camps opposés le disent tous deux.', 'Opposing sides both say so.'],
  circular: ['Ces publications se citent mutuellement.', 'These reports cite each other.'],
  reviewers_disagree: ['Les vérifications publiées divergent.', 'Published fact-checks disagree.'],
};

function both(note: FlagNote): string[] {
  return (['fr', 'en'] as const).map((lang) => flagText(note, createTranslate(lang), lang).replace(/\s/gu, ' '));
}

describe('the line of a flag', () => {
  it.each(CASES)('%j', (note, french, english) => {
    expect(both(note)).toEqual([french, english]);
  });

  it.each(Object.entries(PLAIN))('%s', (flag, lines) => {
    expect(both({ kind: 'plain', flag } as FlagNote)).toEqual(lines);
  });
});

const english = createTranslate('en');

function notesOf(setting: Setting): FlagNote[] {
  return claimDossier(packOf(setting), CLAIM, LATE, null).flags;
}

describe('flag lines', () => {
  const cautious = says('blueMoD', 'asserts', 'inference', {
    hedge: 'hedged',
    quote: { text: 'it seems', lang: 'en' },
    embeddedWith: 'blue',
  });
  const cascade = ['np1', 'np2', 'np3'].map((by) => relays(by, ['r1']));

  it('are three at most, the most telling first', () => {
    const flags = flagLines(notesOf({ reports: [cautious, ...cascade] }), english, 'en').map(({ flag }) => flag);
    expect(flags).toEqual(['hedge_lost', 'embedded', 'interested']);
  });

  it('make room for the next where finding or numbers say the same', () => {
    const told = (setting: Setting) => untoldFlags(claimDossier(packOf(setting), CLAIM, LATE, null));
    const echoed = { reports: [says('blog', 'asserts', 'anonymous'), ...cascade] };
    const agreed = { reports: [says('blueMoD', 'asserts', 'statement'), says('redMoD', 'asserts', 'statement')] };
    expect(notesOf(echoed).map(({ flag }) => flag)[0]).toBe('relay_cascade');
    expect(told(echoed).map(({ flag }) => flag)).toEqual(['anonymous_origin', 'self_published']);
    expect(notesOf(agreed).map(({ flag }) => flag)).toContain('both_sides_agree');
    expect(told(agreed).map(({ flag }) => flag)).toEqual(['interested']);
  });

  it('name each party that denies once, with its first denial', () => {
    const reports = [
      says('blueMoD', 'asserts', 'statement'),
      says('redMoD', 'denies', 'statement', { at: '2024-01-12' }),
      says('redAg', 'denies', 'statement', { at: '2024-01-11' }),
      says('greenMoD', 'denies', 'statement', { at: '2024-01-13' }),
    ];
    const [first] = flagLines(notesOf({ reports }), english, 'en');
    expect(first?.text).toBe('Denied by redAg, 11 Jan 2024. Denied by greenMoD, 13 Jan 2024.');
  });

  it('quote the words that the repeats dropped, in their language', () => {
    const [first] = flagLines(notesOf({ reports: [cautious, ...cascade] }), english, 'en');
    expect(first).toEqual({
      flag: 'hedge_lost',
      text: 'The origin was more cautious: “it seems”.',
      quoteLang: 'en',
    });
  });

  it('give the first figure and the latest other one', () => {
    const figures = [7, 9, 10].map((figure, index) =>
      says(`np${index + 1}`, 'asserts', 'first_hand', { figure, at: `2024-01-1${index}` }),
    );
    const note = notesOf({ reports: figures }).find(({ flag }) => flag === 'figure_changed');
    expect(note).toEqual({ kind: 'figures', flag: 'figure_changed', from: 7, to: 10 });
  });
});
