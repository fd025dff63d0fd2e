import type { ClaimPack, Matcher } from '../model.ts';
import { badWildcards, termsOf, wordsIn } from '../phrase-syntax.ts';
import { error, type LintFinding, warning } from './finding.ts';

/** Words that carry no subject of their own, in the languages most packs are written in. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  'a an the of in on at to by for and or de du des la le les l d un une et ou en au aux à par sur dans'.split(' '),
);

/** Phrases that fire too easily, wildcards that mean nothing, and context that changes nothing. */
export function* lintMatchers(pack: ClaimPack): Generator<LintFinding> {
  for (const [at, claim] of pack.claims.entries()) {
    for (const [index, matcher] of claim.matchers.entries()) {
      yield* lintMatcher(matcher, ['claims', at, 'matchers', index]);
    }
  }
}

function* lintMatcher(matcher: Matcher, keys: (string | number)[]): Generator<LintFinding> {
  for (const [inner, term] of termsOf(matcher)) {
    for (const word of badWildcards(term)) {
      yield error(
        'wildcard',
        [...keys, ...inner],
        `"${word}": a "*" stands at the end of a word, after three letters or more`,
      );
    }
  }
  const hasContext = (matcher.near?.length ?? 0) > 0;
  const telling = wordsIn(matcher.phrase).filter((word) => !FUNCTION_WORDS.has(word.toLowerCase()));
  if (!hasContext && telling.length < 2) {
    const message = 'is a single word without context, so any text on the subject matches; add "near" or more words';
    yield warning('broad-phrase', [...keys, 'phrase'], message);
  }
  if (!hasContext && matcher.mention) {
    yield warning(
      'mention-without-near',
      [...keys, 'mention'],
      'has no effect without "near": the phrase alone matches',
    );
  }
}
