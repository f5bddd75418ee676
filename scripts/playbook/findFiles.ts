import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

import type { BadFile, MaterialFile } from './Material.ts';

/** What a file is called that may hold rules, dashboards or a runbook. */
const wanted = /\.(ya?ml|json|md|markdown|rules)$/i;
const passedOver = new Set(['node_modules', '.git']);
/** Larger ones were not written by people. */
const maxBytes = 8 * 1024 * 1024;
const maxFiles = 10_000;

/** Files below a folder in the order of their names; links are not followed, so no circle is walked. */
function below(place: string, name: string): Array<{ place: string; name: string }> {
  if (!statSync(place).isDirectory()) {
    return [{ place, name }];
  }
  return readdirSync(place, { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const inside = { place: path.join(place, entry.name), name: path.join(name, entry.name) };
      if (entry.isDirectory()) {
        return passedOver.has(entry.name) ? [] : below(inside.place, inside.name);
      }
      return entry.isFile() && wanted.test(entry.name) ? [inside] : [];
    });
}

/** Why a file cannot be read, without the words of the system. */
function why(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code === 'ENOENT' ? 'There is no such file or folder.' : 'It could not be read.';
}

function readOne(place: string): string | { sentence: string } {
  try {
    if (statSync(place).size > maxBytes) {
      return { sentence: 'It is larger than 8 MB, so it was not read.' };
    }
    const text = readFileSync(place, 'utf8');
    return text.includes('\0') ? { sentence: 'It is not a text.' } : text.replace(/^\uFEFF/, '');
  } catch (error) {
    return { sentence: why(error) };
  }
}

/** Reads the files that are named, and those in the folders that are named, by their endings. */
export function findFiles(places: readonly string[]): { files: MaterialFile[]; bad: BadFile[] } {
  const files: MaterialFile[] = [];
  const bad: BadFile[] = [];
  for (const named of places) {
    try {
      for (const { place, name } of below(named, path.basename(named)).slice(0, maxFiles)) {
        const read = readOne(place);
        if (typeof read === 'string') {
          files.push({ name, text: read });
        } else {
          bad.push({ name, ...read });
        }
      }
    } catch (error) {
      bad.push({ name: named, sentence: why(error) });
    }
  }
  return { files, bad };
}
