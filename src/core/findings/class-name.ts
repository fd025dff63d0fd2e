import type { ClaimFile } from '../corroboration/claim-file.ts';
import type { EvidenceId, LocalText, PartyId, SourceId } from '../pack/model.ts';
import type { Names } from './names.ts';

/** What binds the members of an independence class, by name. */
export interface ClassName {
  binds: 'party' | 'evidence' | 'owner' | 'source';
  name: LocalText;
}

/** Reads the key of a class: `party:arm`, `evidence:e1`, `owner:x` or `source:y`. */
export function className(key: string, file: ClaimFile, names: Names): ClassName {
  const colon = key.indexOf(':');
  const [kind, id] = [key.slice(0, colon), key.slice(colon + 1)];
  switch (kind) {
    case 'party':
      return { binds: kind, name: names.party(id as PartyId) };
    case 'evidence':
      return { binds: kind, name: file.evidenceOf(id as EvidenceId)?.shows ?? { und: id } };
    case 'owner':
      return { binds: kind, name: { und: id } };
    case 'source':
      return { binds: kind, name: names.source(id as SourceId) };
    default:
      throw new Error(`No kind of class: ${key}`);
  }
}
