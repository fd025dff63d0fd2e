import { describe, expect, it } from 'vitest';
import { claimDossier } from '../../../src/core/findings/dossier.ts';
import type { ReportGroup } from '../../../src/core/findings/model.ts';
import { moderatorLine } from '../../../src/core/findings/moderator-line.ts';
import { createTranslate } from '../../../src/core/findings/translate.ts';
import type { Day } from '../../../src/core/pack/model.ts';
import { CLAIM, LATE, packOf, rates, relays, type Setting, says } from '../corroboration/claim-builder.ts';

function dossierOf(setting: Setting, pageDate: string | null = null) {
  return claimDossier(packOf(setting), CLAIM, (setting.asOf ?? LATE) as Day, pageDate as Day | null);
}

function sources(setting: Setting, group: ReportGroup): string[] {
  return dossierOf(setting).reports[group].shown.map(({ by }) => by.id);
}

const accusation = says('blueMoD', 'asserts', 'statement');
const onSite = says('np1', 'confirms', 'first_hand', { at: '2024-02-01' });

describe('the dossier of a claim', () => {
  it('is plain JSON', () => {
    const dossier = dossierOf({ reports: [accusation, relays('np1', ['r1'])], reviews: [rates('fc1', 'mixed')] });
    expect(JSON.parse(JSON.stringify(dossier))).toEqual(dossier);
  });

  it('sorts reports by what they do', () => {
    const setting: Setting = {
      reports: [
        accusation,
        relays('np2', ['r1']),
        onSite,
        says('redMoD', 'denies', 'statement'),
        says('person', 'doubts', 'statement'),
        says('np3', 'asserts', 'first_hand', { retractedAt: '2024-01-20' }),
        says('igo', 'asserts', 'document', { coverage: 'context' }),
      ],
    };
    expect(sources(setting, 'origins')).toEqual(['blueMoD']);
    expect(sources(setting, 'relays')).toEqual(['np2']);
    expect(sources(setting, 'confirmations')).toEqual(['np1']);
    expect(sources(setting, 'denials')).toEqual(['redMoD']);
    expect(sources(setting, 'doubts')).toEqual(['person']);
    expect(sources(setting, 'withdrawn')).toEqual(['np3']);
    expect(sources(setting, 'context')).toEqual(['igo']);
  });

  it('knows nothing of later days', () => {
    const setting = { reports: [accusation, onSite], asOf: '2024-01-15' };
    expect(sources(setting, 'confirmations')).toEqual([]);
  });

  it('says whom a relay relies on, by name', () => {
    const { relays: repeated } = dossierOf({ reports: [accusation, relays('np1', ['r1', 'troll'])] }).reports;
    expect(repeated.shown[0]?.reliesOn).toEqual([{ und: 'blueMoD' }, { und: 'troll' }]);
  });

  it('shows a source without a report as the one that names it quotes it', () => {
    const { origins } = dossierOf({ reports: [relays('np1', ['troll'])] }).reports;
    expect(origins.shown).toMatchObject([{ by: { id: 'troll' }, via: { und: 'np1' }, approx: true }]);
  });

  it('marks a denial that is older than the claim', () => {
    const denial = says('redMoD', 'denies', 'statement', { at: '2024-01-02' });
    expect(dossierOf({ reports: [accusation, denial] }).reports.denials.shown).toMatchObject([{ prior: true }]);
  });

  it('shows the first reports of a long list and counts the rest', () => {
    const many = Array.from({ length: 40 }, () => relays('np1', ['r1']));
    const { relays: repeated } = dossierOf({ reports: [accusation, ...many] }).reports;
    expect(repeated.total).toBe(40);
    expect(repeated.shown).toHaveLength(12);
  });

  it('stays small whatever the number of reports', () => {
    const many = Array.from({ length: 3000 }, (_, index) => relays(index % 2 ? 'np1' : 'np2', ['r1']));
    expect(JSON.stringify(dossierOf({ reports: [accusation, ...many] })).length).toBeLessThan(12_000);
  });

  it('says what stood on the page’s own day only where the grade was another', () => {
    const setting = { reports: [accusation, onSite] };
    expect(dossierOf(setting, '2024-01-12').atPage).toMatchObject({ date: '2024-01-12', grade: 'single_origin' });
    expect(dossierOf(setting, '2024-03-01').atPage).toBeNull();
    expect(dossierOf(setting, '2030-01-01').atPage).toBeNull();
    expect(dossierOf(setting, null).atPage).toBeNull();
  });

  it('lists fact-checks of trusted reviewers, the newest first, whatever they decide', () => {
    const reviews = [
      rates('fc1', 'mixed'),
      rates('fc2', 'unproven', { at: '2024-03-01' }),
      rates('np1', 'false', { trusted: false }),
    ];
    expect(dossierOf({ reviews }).reviews.shown.map(({ by }) => by.id)).toEqual(['fc2', 'fc1']);
  });

  it('says nothing of numbers where nothing can be checked', () => {
    expect(dossierOf({ claim: { checkable: 'judgement' }, reports: [accusation] }).reach).toBeNull();
  });
});

describe('the line a moderator pastes', () => {
  const line = (setting: Setting, lang: 'fr' | 'en') =>
    moderatorLine(dossierOf(setting), createTranslate(lang), lang).replace(/\s/gu, ' ');

  it('names the one origin, its day, the sites and a link', () => {
    const setting = { reports: [accusation, relays('np1', ['r1']), relays('np2', ['r1'])] };
    expect(line(setting, 'fr')).toBe(
      'Cette info repose sur une seule origine (blueMoD, 10 janv. 2024) ; 2 sites la reprennent. Sources : https://example.org/r1',
    );
    expect(line(setting, 'en')).toBe(
      'This rests on a single origin (blueMoD, 10 Jan 2024); 2 sites repeat it. Sources: https://example.org/r1',
    );
  });

  it('does not speak of repeats where there are none', () => {
    expect(line({ reports: [accusation] }, 'en')).toBe(
      'This rests on a single origin (blueMoD, 10 Jan 2024). Sources: https://example.org/r1',
    );
  });

  it('gives finding, numbers and both sides’ links for other grades', () => {
    expect(line({ reports: [accusation, says('redMoD', 'denies', 'statement')] }, 'en')).toBe(
      'Denied by redMoD, with no independent confirmation. 1 publication, 1 origin. Sources: https://example.org/r1 https://example.org/r2',
    );
  });

  it('names the pack where there is nothing to link to', () => {
    expect(line({}, 'en')).toBe('No origin given. As of 31 Dec 2024, “Cases” pack v1.0.0.');
  });
});
