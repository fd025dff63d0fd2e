import type { ClaimPack, Source, SourceKind } from '../model.ts';
import { error, type LintFinding, warning } from './finding.ts';
import type { PackMaps } from './pack-maps.ts';

const STATE_KINDS: ReadonlySet<SourceKind> = new Set(['government', 'military']);
const STATE_OWNER = /^state:[A-Za-z]{2,3}$/;
const DOMAIN = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,}$/u;

/** Ties to parties and owners: each is stated with a reference, and a state's voice is known as one. */
export function* lintSources({ pack, parties }: PackMaps): Generator<LintFinding> {
  for (const [at, source] of pack.sources.entries()) {
    yield* lintParty(source, at, parties);
    yield* lintOwner(source, at);
    yield* lintIdentity(source, at);
  }
  yield* lintAdverse(pack, parties);
}

function* lintParty(source: Source, at: number, parties: ReadonlySet<string>): Generator<LintFinding> {
  if (source.party === undefined) {
    if (source.partyBasis && source.partyBasis !== 'state_owned') {
      yield error('party-basis', ['sources', at, 'partyBasis'], 'is given without a party; name the party');
    }
    return;
  }
  if (!parties.has(source.party)) {
    yield error('unknown-party', ['sources', at, 'party'], `"${source.party}" is not a party of this pack`);
  }
  if (!source.partyRef) {
    yield error('party-without-ref', ['sources', at, 'partyRef'], 'is missing; link to where the tie can be read');
  }
  if (!source.partyBasis) {
    yield warning('party-basis', ['sources', at, 'partyBasis'], 'is missing; say member, state_owned or controlled');
  }
}

function* lintOwner(source: Source, at: number): Generator<LintFinding> {
  const ofState = STATE_KINDS.has(source.kind) || source.partyBasis === 'state_owned';
  const ownedByState = source.ownerGroup?.startsWith('state:') ?? false;
  if (ofState && source.party === undefined && !ownedByState) {
    const what = STATE_KINDS.has(source.kind) ? `a ${source.kind} source` : 'a state-owned source';
    yield error('state-source', ['sources', at], `is ${what} without party or ownerGroup "state:<country code>"`);
  }
  if (source.ownerGroup === undefined) return;
  if (ownedByState && !STATE_OWNER.test(source.ownerGroup)) {
    yield warning(
      'state-owner',
      ['sources', at, 'ownerGroup'],
      'should be "state:" and a country code, like "state:fr"',
    );
  }
  if (!source.ownerRef) {
    yield error('owner-without-ref', ['sources', at, 'ownerRef'], 'is missing; link to where the owner can be read');
  }
}

function* lintIdentity(source: Source, at: number): Generator<LintFinding> {
  if (source.accountable && source.selfPublished) {
    const message = 'is both accountable and self-published; it has an identified editor or it has not';
    yield error('accountable-self-published', ['sources', at], message);
  }
  for (const [index, domain] of (source.domains ?? []).entries()) {
    if (DOMAIN.test(domain)) continue;
    yield error('domain', ['sources', at, 'domains', index], 'is not a domain; write it like "example.org"');
  }
}

function* lintAdverse(pack: ClaimPack, parties: ReadonlySet<string>): Generator<LintFinding> {
  for (const [at, pair] of pack.adverse.entries()) {
    if (pair[0] === pair[1]) yield error('adverse-to-itself', ['adverse', at], 'sets a party against itself');
    for (const [index, party] of pair.entries()) {
      if (!parties.has(party)) yield error('unknown-party', ['adverse', at, index], `"${party}" is not a party`);
    }
  }
}
