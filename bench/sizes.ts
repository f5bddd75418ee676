import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

import { backendExecutable } from '../scripts/build/buildTargets.ts';
import { repository } from '../scripts/repository.ts';
import type { Figure } from './figures/measure.ts';

function kilobytes(bytes: number): string {
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** Sizes of what a browser and a server load. */
export function sizes(): Figure[] {
  const files = ['dist/module.js', 'dist/datasource/module.js', backendExecutable];
  return files.map((file) => {
    const content = readFileSync(path.join(repository, file));
    const name = file.startsWith('dist/datasource/gpx') ? 'back end executable' : file;
    return {
      what: name,
      value: `${kilobytes(gzipSync(content, { level: 9 }).length)} gzip`,
      how: `${kilobytes(statSync(path.join(repository, file)).size)} as it is`,
    };
  });
}
