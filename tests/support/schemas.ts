import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Ajv } from 'ajv';

/** Folder of the standards' own schemas, beside the checkout. */
const folder = resolve('../shared/schemas');

/** A standard's own schema: the one that is named, else the one beside the checkout, if it is there. */
export function ownSchema(named: string | undefined, path: string): string | undefined {
  const found = named ?? resolve(folder, path);
  if (existsSync(found)) return found;
  console.log(`skipped: ${path}, because ${found} is absent`);
  return undefined;
}

type Schema = Record<string, unknown>;

/**
 * A function that tells what is wrong with a value by a standard's own JSON Schema, and those that it refers to in its
 * folder; `undefined` where it is absent.
 */
export function jsonSchema(path: string): ((value: unknown) => string[]) | undefined {
  const file = ownSchema(undefined, path);
  if (!file) return undefined;
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  const own = modern(read(file)) as Schema;
  for (const name of readdirSync(dirname(file)))
    if (name.endsWith('.json')) ajv.addSchema(modern(read(join(dirname(file), name))) as Schema);
  const validate = ajv.getSchema(String(own['$id']))!;
  return (value) =>
    validate(value) ? [] : validate.errors!.map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/**
 * A schema of an older draft as the validator takes it: `$id` for `id`, and a list of the keys that are required. What
 * it refers to elsewhere by a name that is no file here allows anything.
 */
function modern(schema: unknown, top = true): unknown {
  if (Array.isArray(schema)) return schema.map((each) => modern(each, false));
  if (typeof schema !== 'object' || schema === null) return schema;
  const { $schema: _, id, $ref, required, ...rest } = schema as Schema;
  if (typeof $ref === 'string' && /^feed-1#/.test($ref)) return {};
  const kept = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, modern(value, false)]));
  const named =
    typeof id === 'string' ? (top ? { $id: id } : { id }) : id === undefined ? {} : { id: modern(id, false) };
  const properties = Object.entries((rest['properties'] ?? {}) as Record<string, Schema>);
  const needed = [
    ...(Array.isArray(required) ? (required as string[]) : []),
    ...properties.filter(([, value]) => value['required'] === true).map(([key]) => key),
  ];
  const list = needed.length > 0 ? { required: needed } : {};
  return { ...kept, ...named, ...($ref === undefined ? {} : { $ref }), ...list };
}
