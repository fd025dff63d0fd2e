import { describe, expect, it } from 'vitest';
import { claimDossier } from '../../../src/core/findings/dossier.ts';
import { findingLine } from '../../../src/core/findings/finding-line.ts';
import { createTranslate } from '../../../src/core/findings/translate.ts';
import type { Day, LocalText } from '../../../src/core/pack/model.ts';
import { CLAIM, LATE, packOf, rates, relays, type Setting, says, video } from '../corroboration/claim-builder.ts';

const accusation = says('blueMoD', 'asserts', 'statement');
const denial = says('redMoD', 'denies', 'statement');
const admission = says('redMoD', 'admits', 'statement');
const onSite = says('np1', 'asserts', 'first_hand');
const alsoOnSite = says('np2', 'asserts', 'first_hand');
const contradiction = says('igo', 'denies', 'first_hand');

/** What the case is about, the setting, the French line, the English line. */
const CASES: [string, Setting, string, string][] = [
  [
    'R0',
    { claim: { checkable: 'judgement' } },
    'Jugement ou information sur la source : non évalué.',
    'A judgement, or about the source itself: not assessed.',
  ],
  [
    'R1, reviews differ',
    { reviews: [rates('fc1', 'true'), rates('fc2', 'false')] },
    'Les vérifications publiées divergent.',
    'Published fact-checks disagree.',
  ],
  [
    'R1, by evidence',
    { reports: [admission], reviews: [rates('fc1', 'false')] },
    'Une vérification publiée le juge faux ; d’autres éléments le confirment.',
    'One published fact-check rates it false; other evidence supports it.',
  ],
  [
    'R2',
    { reports: [accusation], reviews: [rates('fc1', 'false')] },
    'Jugé faux par une vérification publiée (fc1, 1er févr. 2024).',
    'Rated false by a published fact-check (fc1, 1 Feb 2024).',
  ],
  [
    'R3',
    { reports: [accusation, contradiction] },
    'Contredit par une source indépendante.',
    'Contradicted by an independent source.',
  ],
  [
    'R4, independent sources on both sides',
    { reports: [onSite, contradiction] },
    'Des sources indépendantes se contredisent.',
    'Independent sources disagree.',
  ],
  [
    'R4 against an admission',
    { reports: [admission, contradiction] },
    'Une source indépendante contredit ce que d’autres confirment.',
    'One independent source contradicts what others confirm.',
  ],
  [
    'R4 against a review',
    { reports: [contradiction], claim: { since: '2024-01-01' }, reviews: [rates('fc1', 'true')] },
    'Une source indépendante contredit ce que d’autres confirment.',
    'One independent source contradicts what others confirm.',
  ],
  ['R5', { reports: [admission] }, 'Reconnu par la partie mise en cause.', 'Acknowledged by the party concerned.'],
  [
    'R5, then denied by the same party',
    { reports: [admission, { ...denial, at: '2024-01-20' }] },
    'Reconnu le 10 janv. 2024, puis démenti le 20 janv. 2024 par redMoD.',
    'Acknowledged on 10 Jan 2024, then denied on 20 Jan 2024, by redMoD.',
  ],
  [
    'R5, denied before it was acknowledged',
    { reports: [{ ...admission, at: '2024-01-20' }, denial], claim: { since: '2024-01-01' } },
    'Reconnu par la partie mise en cause.',
    'Acknowledged by the party concerned.',
  ],
  [
    'R6',
    { reports: [onSite, alsoOnSite] },
    'Confirmé par au moins deux origines indépendantes l’une de l’autre.',
    'Confirmed by at least two origins that do not depend on each other.',
  ],
  [
    'R6, opposing sides only',
    { reports: [accusation, says('redMoD', 'asserts', 'statement')] },
    'Les camps opposés le disent tous deux.',
    'Opposing sides both say so.',
  ],
  [
    'R6, by review only',
    { reports: [accusation], reviews: [rates('fc1', 'true')] },
    'Jugé exact par une vérification publiée (fc1, 1er févr. 2024).',
    'Rated true by a published fact-check (fc1, 1 Feb 2024).',
  ],
  [
    'R7',
    { reports: [accusation, onSite] },
    'Confirmé par une source indépendante, en plus de ceux qui l’affirment.',
    'Confirmed by one independent source, beyond those who claim it.',
  ],
  [
    'R8',
    { reports: [accusation, says('np1', 'asserts', 'first_hand', { coverage: 'part' })] },
    'Établi en partie seulement.',
    'Only part of this is established.',
  ],
  [
    'R9',
    { reports: [accusation, denial] },
    'Démenti par redMoD, sans confirmation indépendante.',
    'Denied by redMoD, with no independent confirmation.',
  ],
  [
    'R9, several who deny, in alphabetical order',
    { reports: [accusation, denial, says('greenMoD', 'denies', 'statement')] },
    'Démenti par greenMoD et redMoD, sans confirmation indépendante.',
    'Denied by greenMoD and redMoD, with no independent confirmation.',
  ],
  ['R10', { reports: [relays('np1', [])] }, 'Aucune origine indiquée.', 'No origin given.'],
  [
    'R10, withdrawn',
    { reports: [{ ...onSite, retractedAt: '2024-01-15' }] },
    'L’origine connue a été retirée.',
    'The known origin was withdrawn.',
  ],
  [
    'R10, footage refuted',
    { reports: [says('blog', 'asserts', 'visual', { evidence: ['v'] })], evidence: [video('v', 'miscaptioned')] },
    'Les images présentées ne le montrent pas.',
    'The footage offered does not show it.',
  ],
  ['R11, nobody repeats it', { reports: [accusation] }, 'Une seule origine connue.', 'Only one known origin.'],
  [
    'R11, one site repeats it',
    { reports: [accusation, relays('np1', ['r1'])] },
    'Une seule origine connue, même si un site la reprend.',
    'Only one known origin, even if one site repeats it.',
  ],
  [
    'R11, several do, one of them twice',
    { reports: [accusation, relays('np1', ['r1']), relays('np2', ['r1']), relays('np2', ['r1'])] },
    'Une seule origine connue, même si 2 sites la reprennent.',
    'Only one known origin, even if 2 sites repeat it.',
  ],
  [
    'R12',
    { reports: [accusation, says('blog', 'asserts', 'statement')] },
    'Plusieurs origines ; aucune constatation indépendante au dossier.',
    'Several origins; no independent finding on file.',
  ],
];

/** The line of a setting, its spaces made plain. */
function lineOf(setting: Setting, lang: 'fr' | 'en'): string {
  const dossier = claimDossier(packOf(setting), CLAIM, (setting.asOf ?? LATE) as Day, null);
  return findingLine(dossier.finding, createTranslate(lang), lang).replace(/\s/gu, ' ');
}

describe('the finding of a claim', () => {
  it.each(CASES)('%s', (_about, setting, french, english) => {
    expect(lineOf(setting, 'fr')).toBe(french);
    expect(lineOf(setting, 'en')).toBe(english);
  });

  it('never states a later day’s verdict', () => {
    const setting = { reports: [accusation], reviews: [rates('fc1', 'false')], asOf: '2024-01-15' };
    expect(lineOf(setting, 'en')).toBe('Only one known origin.');
  });

  it('takes the newest verdict of a reviewer that changed its mind', () => {
    const reviews = [rates('fc1', 'false'), rates('fc1', 'true', { at: '2024-03-01' })];
    expect(lineOf({ reports: [accusation], reviews }, 'en')).toBe(
      'Rated true by a published fact-check (fc1, 1 Mar 2024).',
    );
  });

  it('names as many of those who deny as fit on the line, and counts the rest', () => {
    const who: LocalText[] = [
      'Ministère de la Défense du Nord',
      'Ministère des Affaires étrangères du Sud',
      'Porte-parole',
    ].map((fr) => ({ fr }));
    const line = findingLine({ kind: 'denied', who }, createTranslate('fr'), 'fr');
    expect(line).toBe('Démenti par Ministère de la Défense du Nord et 2 autres, sans confirmation indépendante.');
  });
});
