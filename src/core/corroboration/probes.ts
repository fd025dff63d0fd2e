/** Reports that could still be made of a claim: one of each kind, by a source that the pack doesn't have. */

import type { Day, PartyId, Report, ReportId, Source, SourceId } from '../pack/model.ts';
import type { ClaimFile } from './claim-file.ts';
import type { Standing } from './standing.ts';

export type ProbeKind =
  | 'independent_confirmation'
  | 'independent_confirmation_of_part'
  | 'vouched_confirmation'
  | 'independent_contradiction'
  | 'admission'
  | 'admission_of_part'
  | 'party_statement'
  | 'party_denial'
  | 'unnamed_report'
  | 'relay';

export interface Probe {
  kind: ProbeKind;
  /** The party that speaks; null where none does. */
  party: PartyId | null;
  report: Report;
  source: Source;
}

type Said = Pick<Report, 'stance' | 'basis'> & Partial<Report>;

/** What an answerable publication that is no party could report, and a channel that nobody answers for. */
const BY_OTHERS: Partial<Record<ProbeKind, Said>> = {
  independent_confirmation: { stance: 'confirms', basis: 'first_hand' },
  independent_confirmation_of_part: { stance: 'confirms', basis: 'first_hand', coverage: 'part' },
  vouched_confirmation: { stance: 'confirms', basis: 'anonymous_vouched' },
  independent_contradiction: { stance: 'denies', basis: 'first_hand' },
  unnamed_report: { stance: 'asserts', basis: 'anonymous' },
};

/** One report of each kind, dated on the day itself. */
export function probesOf(standing: Standing): Probe[] {
  const make = probeMaker(standing.file, standing.asOf);
  const { implicates } = standing.claim;
  const parties = partiesInvolved(standing);
  const [denier] = [...implicates, ...parties, ...standing.file.parties];
  return [
    ...Object.entries(BY_OTHERS).map(([kind, said]) => make(kind as ProbeKind, said)),
    ...implicates.flatMap((party) => [
      make('admission', { stance: 'admits', basis: 'statement' }, party),
      make('admission_of_part', { stance: 'admits', basis: 'statement', coverage: 'part' }, party),
    ]),
    ...parties
      .filter((party) => !implicates.includes(party))
      .map((party) => make('party_statement', { stance: 'asserts', basis: 'statement' }, party)),
    ...(denier === undefined ? [] : [make('party_denial', { stance: 'denies', basis: 'statement' }, denier)]),
    ...relayOf(standing).map((cites) => make('relay', { stance: 'relays', basis: 'cites', cites: [cites] })),
  ];
}

/** Parties the claim is about or that speak on it, and those in conflict with one that speaks. */
function partiesInvolved({ file, claim, origins }: Standing): PartyId[] {
  const speaking = new Set(origins.flatMap(({ party }) => (party === undefined ? [] : [party])));
  const opponents = file.parties.filter((party) => [...speaking].some((other) => file.areAdverse(party, other)));
  return [...new Set([...claim.implicates, ...claim.benefits, ...speaking, ...opponents])].sort();
}

/** The first report there is to relay, if any. */
function relayOf({ live }: Standing): ReportId[] {
  return live.support.slice(0, 1).map(({ id }) => id);
}

/** Ids are such that nothing in the pack has or cites them; they never leave this folder's own assessments. */
function probeMaker(file: ClaimFile, asOf: Day): (kind: ProbeKind, said: Said, party?: PartyId) => Probe {
  const taken = new Set<string>(file.reports.flatMap(({ id, cites }) => [id, ...(cites ?? [])]));
  let id = '~probe';
  while (taken.has(id) || file.sourceOf(id)) id = `~${id}`;
  return (kind, said, party) => {
    const by = id as SourceId;
    const report = { id: id as ReportId, claim: file.claim.id, by, at: asOf, url: 'https://example.org/', ...said };
    return { kind, party: party ?? null, report, source: { id: by, name: {}, ...publisher(kind, party) } };
  };
}

function publisher(kind: ProbeKind, party: PartyId | undefined): Omit<Source, 'id' | 'name'> {
  if (party !== undefined) return { kind: 'government', party, partyBasis: 'member', accountable: true };
  if (kind === 'unnamed_report') return { kind: 'telegram_channel', selfPublished: true };
  return { kind: 'newspaper', accountable: true };
}
