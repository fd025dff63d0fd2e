import { packJsonSchema } from '../../core/pack/json-schema.ts';
import type { Flags } from '../flags.ts';
import { EXIT, type ExitCode, type Terminal } from '../terminal.ts';

/** `recoupe schema`: the JSON Schema of packs, for editors. */
export async function schema(_flags: Flags, terminal: Terminal): Promise<ExitCode> {
  await terminal.out(`${JSON.stringify(packJsonSchema(), null, 2)}\n`);
  return EXIT.ok;
}
