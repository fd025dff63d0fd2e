import type * as v from 'valibot';
import { pathText } from './problem.ts';
import { packSchema } from './schema.ts';

const MOST = 1_000;

/** Paths of fields that the format does not know, in file order, at most 1,000. Expects a value that `parsePack` accepts. */
export function unknownFields(input: unknown): string[] {
  const found: string[] = [];
  walk(packSchema, input, [], found);
  return found;
}

function walk(schema: v.GenericSchema, value: unknown, keys: readonly (string | number)[], found: string[]): void {
  if (found.length >= MOST || typeof value !== 'object' || value === null) return;
  const plain = unwrap(schema);
  if (isObjectSchema(plain)) {
    for (const [key, inner] of Object.entries(value)) {
      const known = Object.hasOwn(plain.entries, key) ? plain.entries[key] : undefined;
      if (known) walk(known, inner, [...keys, key], found);
      else if (found.length < MOST && !isSchemaLink(keys, key)) found.push(pathText([...keys, key]));
    }
  } else if (isArraySchema(plain) && Array.isArray(value)) {
    if (isFlat(plain.item)) return;
    for (const [index, item] of value.entries()) walk(plain.item, item, [...keys, index], found);
  }
}

/** Editors find the JSON Schema through a `$schema` field at the top. */
function isSchemaLink(keys: readonly unknown[], key: string): boolean {
  return keys.length === 0 && key === '$schema';
}

type ObjectSchema = v.ObjectSchema<v.ObjectEntries, undefined>;
type ArraySchema = v.ArraySchema<v.GenericSchema, undefined>;

function isObjectSchema(schema: v.GenericSchema): schema is ObjectSchema {
  return schema.type === 'object';
}

function isArraySchema(schema: v.GenericSchema): schema is ArraySchema {
  return schema.type === 'array';
}

/** Lists of texts hold no fields and need no walk. */
function isFlat(schema: v.GenericSchema): boolean {
  const type = unwrap(schema).type;
  return type !== 'object' && type !== 'array';
}

/** What stands inside `optional` and `nullable`; a pipe already shows the fields of its first schema. */
function unwrap(schema: v.GenericSchema): v.GenericSchema {
  return 'wrapped' in schema ? unwrap(schema.wrapped as v.GenericSchema) : schema;
}
