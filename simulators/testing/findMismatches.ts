import { isRecord, isTextList, type JsonRecord } from '../http/record.ts';

function typeName(value: unknown): string {
  if (value === null) {
    return 'null';
  }
  return Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value;
}

function resolve(schema: unknown, document: JsonRecord): JsonRecord {
  const found = isRecord(schema) ? schema : {};
  if (typeof found.$ref !== 'string') {
    return found;
  }
  let target: unknown = document;
  for (const step of found.$ref.split('/').slice(1)) {
    target = isRecord(target) ? target[step] : undefined;
  }
  return resolve(target, document);
}

function fits(wanted: unknown, actual: string): boolean {
  return (
    wanted === undefined || actual === 'null' || wanted === actual || (wanted === 'number' && actual === 'integer')
  );
}

/**
 * Where a JSON value does not fit an OpenAPI schema: wrong types, missing required members, members that a closed
 * schema does not have. Null fits everywhere, because Atlassian's description does not say where it may stand.
 */
export function findMismatches(value: unknown, schema: unknown, document: JsonRecord, path = '$'): string[] {
  const resolved = resolve(schema, document);
  const actual = typeName(value);
  if (!fits(resolved.type, actual)) {
    return [`${path} is ${actual}, not ${String(resolved.type)}`];
  }
  const parts = Array.isArray(resolved.allOf) ? resolved.allOf : [];
  const found = parts.flatMap((part) => findMismatches(value, part, document, path));
  if (Array.isArray(value)) {
    return [
      ...found,
      ...value.flatMap((item, index) => findMismatches(item, resolved.items, document, `${path}[${index}]`)),
    ];
  }
  if (!isRecord(value)) {
    return found;
  }
  const properties = isRecord(resolved.properties) ? resolved.properties : {};
  const missing = (isTextList(resolved.required) ? resolved.required : []).filter((name) => !(name in value));
  const closed = resolved.additionalProperties === false && parts.length === 0;
  const strange = closed ? Object.keys(value).filter((name) => !(name in properties)) : [];
  return [
    ...found,
    ...missing.map((name) => `${path}.${name} is missing`),
    ...strange.map((name) => `${path}.${name} is not described`),
    ...Object.entries(properties).flatMap(([name, part]) =>
      name in value ? findMismatches(value[name], part, document, `${path}.${name}`) : []
    ),
  ];
}
