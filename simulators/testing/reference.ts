import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Material beside the repository that tests compare with where it is there: descriptions and recordings of the real systems. */
const folder = path.resolve(import.meta.dirname, '../../../shared');

/** Whether a file of the reference material is there; tests that need it are skipped otherwise. */
export function hasReference(name: string): boolean {
  return existsSync(path.join(folder, name));
}

/** A JSON file of the reference material. */
export function readReference(name: string): unknown {
  return JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
}
