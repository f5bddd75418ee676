import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { repository } from '../repository.ts';

/** A Go fuzz target and the package folder it stands in. */
export interface FuzzTarget {
  folder: string;
  name: string;
}

/** All fuzz targets below `pkg`, by reading the tests: a new one joins without being listed. */
export function fuzzTargets(): FuzzTarget[] {
  return readdirSync(path.join(repository, 'pkg'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('_test.go'))
    .flatMap((file) => {
      const text = readFileSync(path.join(repository, 'pkg', file), 'utf8');
      const folder = `./${path.posix.join('pkg', path.dirname(file))}`;
      return [...text.matchAll(/^func (Fuzz\w+)\(/gm)].map((match) => ({ folder, name: match[1] ?? '' }));
    });
}
