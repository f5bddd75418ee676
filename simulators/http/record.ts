/** A JSON object whose members are not known yet. */
export type JsonRecord = Record<string, unknown>;

/** Whether a parsed JSON value is an object (neither null nor an array). */
export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a parsed JSON value is a list of texts. */
export function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

/** A member that is itself an object; `{}` when it is missing or something else. */
export function recordAt(value: unknown, name: string): JsonRecord {
  const member = isRecord(value) ? value[name] : undefined;
  return isRecord(member) ? member : {};
}

/** A member that is a text; undefined when it is missing or something else. */
export function textAt(value: unknown, name: string): string | undefined {
  const member = isRecord(value) ? value[name] : undefined;
  return typeof member === 'string' ? member : undefined;
}
