import { storageItem } from './storage-item.ts';

/** A pack as it was about to be stored. */
export interface UnfinishedPack {
  id: string;
  version: string;
  title: string;
}

function isUnfinished(value: unknown): value is UnfinishedPack | null {
  if (value === null) return true;
  if (typeof value !== 'object') return false;
  const { id, version, title } = value as Partial<UnfinishedPack>;
  return [id, version, title].every((text) => typeof text === 'string');
}

/** The pack that is being stored; what is still there at the next start was cut short. */
export const unfinishedPack = storageItem<UnfinishedPack | null>('unfinished-pack', null, isUnfinished);
