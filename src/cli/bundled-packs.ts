/** The packs that ship with the extension, as plain data by file name. A test keeps the list complete. */

import karabakh from '../packs/karabakh-2020.json' with { type: 'json' };

export const bundledPacks: readonly { name: string; json: unknown }[] = [
  { name: 'karabakh-2020.json', json: karabakh },
];
