import { toJsonSchema } from '@valibot/to-json-schema';
import { MAX_TEXT_LENGTH } from './limits.ts';
import { packSchema } from './schema.ts';
import { address, daySchema, localText, localTextOrString } from './schema-values.ts';

type JsonSchema = ReturnType<typeof toJsonSchema>;

/**
 * The JSON Schema of a pack, for authors' editors. Derived from the definition the parser uses; what needs
 * more than one entry to decide (unique ids, known claims) only the parser knows.
 */
export function packJsonSchema(): JsonSchema {
  const derived = toJsonSchema(packSchema, {
    typeMode: 'input',
    ignoreActions: ['check', 'finite', 'transform'],
    definitions: { day: daySchema, address: address, text: localText, textOrString: localTextOrString },
    // The one place that takes anything is where a plain string may stand for a text per language.
    overrideSchema: ({ valibotSchema }) => (valibotSchema.type === 'unknown' ? TEXT_OR_STRING : undefined),
  });
  return { $schema: 'http://json-schema.org/draft-07/schema#', title: 'Claim pack', ...derived };
}

const TEXT_OR_STRING: JsonSchema = {
  anyOf: [{ type: 'string', pattern: '\\S', maxLength: MAX_TEXT_LENGTH }, { $ref: '#/$defs/text' }],
};
