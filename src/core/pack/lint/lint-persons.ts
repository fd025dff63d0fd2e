import type { Claim, Source } from '../model.ts';
import { error, type LintFinding, warning } from './finding.ts';
import type { PackMaps } from './pack-maps.ts';

/**
 * Persons named in claims. What the data can decide: a person is a source of kind `person`, named by any of its
 * names or by the last word of one. A member of a party speaks for it and counts as an official; whoever has a
 * report on the claim, or is cited by one, counts as the author of the statement; in a `meta` claim, which is
 * about the sources themselves, so does whoever has a report anywhere. Anybody else is a private person. Names that belong to no source cannot be told from other names and are left to the author.
 */
export function* lintPersons(maps: PackMaps): Generator<LintFinding> {
  const persons = personsByLastWord(maps.pack.sources);
  if (persons.size === 0) return;
  for (const [at, claim] of maps.pack.claims.entries()) {
    for (const [tag, text] of Object.entries(claim.text)) {
      const named = personsIn(text, persons);
      for (const person of named) yield* judge(person, claim, ['claims', at, 'text', tag], maps);
    }
  }
}

function* judge(person: Source, claim: Claim, keys: (string | number)[], maps: PackMaps): Generator<LintFinding> {
  const official = person.party !== undefined && person.partyBasis === 'member';
  if (!official && !isAuthor(person, claim, maps)) {
    const message = `names "${person.id}", who is neither an official nor the author of the statement; leave the name out`;
    yield error('person-named', keys, message);
  } else if (claim.care === 'high') {
    yield warning(
      'person-named',
      keys,
      `names "${person.id}" in a claim that needs care; name the institution instead`,
    );
  }
}

function isAuthor(person: Source, claim: Claim, maps: PackMaps): boolean {
  const reports = claim.checkable === 'meta' ? maps.pack.reports : (maps.reportsOf.get(claim.id) ?? []);
  return reports.some(
    (report) =>
      report.by === person.id ||
      report.cites?.some((cited) => cited === person.id || maps.reports.get(cited)?.by === person.id),
  );
}

/** Names as lower-case words without accents, filed under their last word. */
type PersonIndex = ReadonlyMap<string, { words: string[]; person: Source }[]>;

function personsByLastWord(sources: readonly Source[]): PersonIndex {
  const index = new Map<string, { words: string[]; person: Source }[]>();
  for (const person of sources.filter((source) => source.kind === 'person')) {
    for (const name of [...Object.values(person.name), ...(person.aliases ?? [])]) {
      const words = wordsOf(name.replace(/\(.*?\)/g, ' '));
      const last = words.at(-1);
      if (last === undefined) continue;
      index.set(last, [...(index.get(last) ?? []), { words: last.length >= 4 ? [last] : words, person }]);
    }
  }
  return index;
}

function personsIn(text: string, persons: PersonIndex): Set<Source> {
  const words = wordsOf(text);
  const found = new Set<Source>();
  words.forEach((word, at) => {
    for (const { words: name, person } of persons.get(word) ?? []) {
      if (name.every((part, index) => words[at - name.length + 1 + index] === part)) found.add(person);
    }
  });
  return found;
}

function wordsOf(text: string): string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}
