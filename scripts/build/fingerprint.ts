import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

import { repository } from '../repository.ts';

const passedOver = new Set(['node_modules', 'dist', '.cache', 'testdata', 'test-results']);

function filesBelow(place: string): string[] {
  const stats = statSync(place, { throwIfNoEntry: false });
  if (stats === undefined) {
    return [];
  }
  if (stats.isFile()) {
    return [place];
  }
  return readdirSync(place, { withFileTypes: true })
    .filter((entry) => !passedOver.has(entry.name))
    .flatMap((entry) => filesBelow(path.join(place, entry.name)));
}

/**
 * A hash over the contents of files and folders (relative to the repository), so that
 * a build runs again when its inputs changed and only then.
 */
export function fingerprint(places: string[]): string {
  const hash = createHash('sha256');
  for (const place of places) {
    for (const file of filesBelow(path.join(repository, place)).sort()) {
      hash
        .update(`${path.relative(repository, file)}\0`)
        .update(readFileSync(file))
        .update('\0');
    }
  }
  return hash.digest('hex');
}
