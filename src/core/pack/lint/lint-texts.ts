import { baseLanguage } from '../../text/language.ts';
import type { Claim, ClaimPack, LocalText } from '../model.ts';
import { bannedWords } from './banned-words.ts';
import { error, type Keys, type LintFinding, warning } from './finding.ts';

/** Readers of both languages are promised every claim. */
const EXPECTED_LANGUAGES = ['fr', 'en'];

/** Words that judge, and claims that some readers could not read. */
export function* lintTexts(pack: ClaimPack): Generator<LintFinding> {
  for (const [keys, text] of textsOf(pack)) yield* judgingWords(keys, text);
  if (pack.languages.length === 0) yield warning('no-languages', ['languages'], 'is empty; list the languages');
  for (const [at, claim] of pack.claims.entries()) yield* missingLanguages(claim, at, pack.languages);
}

/** Every text in which the pack itself speaks. */
function* textsOf(pack: ClaimPack): Generator<[Keys, LocalText | undefined]> {
  yield [['title'], pack.title];
  yield [['note'], pack.note];
  for (const [at, claim] of pack.claims.entries()) yield [['claims', at, 'text'], claim.text];
  for (const [at, item] of pack.evidence.entries()) yield [['evidence', at, 'shows'], item.shows];
  for (const [at, report] of pack.reports.entries()) yield [['reports', at, 'note'], report.note];
  for (const [at, change] of pack.changes.entries()) {
    yield [['changes', at, 'what'], change.what];
    yield [['changes', at, 'why'], change.why];
  }
}

function* judgingWords(keys: Keys, text: LocalText | undefined): Generator<LintFinding> {
  for (const [tag, value] of Object.entries(text ?? {})) {
    for (const { word, instead } of bannedWords(value, baseLanguage(tag))) {
      yield error('banned-word', [...keys, tag], `says "${word}" in the pack's own voice; ${instead}`);
    }
  }
}

function* missingLanguages(claim: Claim, at: number, languages: readonly string[]): Generator<LintFinding> {
  const given = new Set(Object.keys(claim.text).map(baseLanguage));
  const keys = ['claims', at, 'text'];
  if (!EXPECTED_LANGUAGES.some((lang) => given.has(lang))) {
    yield error('claim-language', keys, 'is neither in French nor in English; give both');
    return;
  }
  for (const lang of new Set([...EXPECTED_LANGUAGES, ...languages.map(baseLanguage)])) {
    if (!given.has(lang)) yield warning('claim-language', keys, `has no text in "${lang}"; add one`);
  }
}
