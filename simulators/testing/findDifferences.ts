import { isRecord } from '../http/record.ts';

function kind(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
}

/** Where our JSON has another type than the recording, in members that both have. */
export function findDifferences(ours: unknown, recorded: unknown, path = '$'): string[] {
  if (ours === null || recorded === null || ours === undefined || recorded === undefined) {
    return [];
  }
  if (kind(ours) !== kind(recorded)) {
    return [`${path} is ${kind(ours)}, recorded as ${kind(recorded)}`];
  }
  if (Array.isArray(ours) && Array.isArray(recorded)) {
    return findDifferences(ours[0], recorded[0], `${path}[0]`);
  }
  if (!isRecord(ours) || !isRecord(recorded)) {
    return [];
  }
  return Object.keys(recorded).flatMap((name) => findDifferences(ours[name], recorded[name], `${path}.${name}`));
}
