import { isRecord } from '../http/record.ts';

/** Follows a path such as `issues.0.fields.status.name` in a JSON value; undefined where it ends early. */
export function at(value: unknown, path: string): unknown {
  let current = value;
  for (const step of path.split('.')) {
    if (Array.isArray(current)) {
      current = current[Number(step)];
    } else {
      current = isRecord(current) ? current[step] : undefined;
    }
  }
  return current;
}

/** The length of the list at a path; -1 where there is no list. */
export function lengthAt(value: unknown, path: string): number {
  const found = at(value, path);
  return Array.isArray(found) ? found.length : -1;
}
