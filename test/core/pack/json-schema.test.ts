import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { packJsonSchema } from '../../../src/core/pack/json-schema.ts';

const published = fileURLToPath(new URL('../../../src/packs/claim-pack.schema.json', import.meta.url));

describe('the JSON Schema of packs', () => {
  it('is published as the code defines it (else: npm run build; node dist/cli/recoupe.mjs schema > src/packs/claim-pack.schema.json; npm run fix)', () => {
    expect(JSON.parse(readFileSync(published, 'utf8'))).toEqual(JSON.parse(JSON.stringify(packJsonSchema())));
  });

  it('asks for the fields that the parser asks for, and for no others', () => {
    expect(packJsonSchema().required).toEqual([
      ...['format', 'id', 'version', 'updated', 'title', 'languages', 'maintainer', 'licence'],
      ...['correctionsUrl', 'methodUrl', 'sources', 'claims', 'reports'],
    ]);
  });

  it('lets authors write a plain string where a text per language is not needed', () => {
    expect(packJsonSchema().properties).toMatchObject({ title: { $ref: '#/$defs/textOrString' } });
    expect(packJsonSchema()).toMatchObject({
      $defs: { textOrString: { anyOf: [{ type: 'string' }, { $ref: '#/$defs/text' }] } },
    });
  });
});
