import { readFileSync } from 'node:fs';
import path from 'node:path';

import { repository } from './repository.ts';

const plain = (cell: string): string =>
  cell
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll('`', '')
    .trim();

/** The table of a command's options in a page of the documentation, as lines for a terminal. */
export function optionsOf(page: string): string[] {
  const rows = readFileSync(path.join(repository, 'docs', page), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `--'))
    .map((line) => line.split('|').map(plain));
  const width = Math.max(...rows.map(([, option = '']) => option.length));
  return rows.map(([, option = '', meaning = '']) => `  ${option.padEnd(width)}  ${meaning}`);
}
