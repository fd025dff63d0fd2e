import type { ClaimFile } from '../corroboration/claim-file.ts';
import type { ClaimPack, LocalText, PartyId, SourceId } from '../pack/model.ts';
import type { SourceView } from './model.ts';

/** Names of a pack's parties and sources. */
export interface Names {
  party(id: PartyId): LocalText;
  /** Also of a party member, whose own name stands here. */
  source(id: SourceId): LocalText;
  view(id: SourceId): SourceView;
}

/** An id that the pack doesn't define is shown as it stands: the reader sees what was cited. */
export function namesOf(pack: ClaimPack, file: ClaimFile): Names {
  const party = (id: PartyId): LocalText => pack.parties.find((one) => one.id === id)?.name ?? { und: id };
  const source = (id: SourceId): LocalText => file.sourceOf(id)?.name ?? { und: id };
  return {
    party,
    source,
    view(id) {
      const known = file.sourceOf(id);
      const view: SourceView = { id, name: source(id), kind: known?.kind ?? 'website' };
      return known?.party ? { ...view, party: party(known.party) } : view;
    },
  };
}
