import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The folder of the browser's source. */
export const SOURCE = path.resolve(__dirname, '..');

/** The shipped source files below a folder of src (tests and what only tests use left out): path and text. */
export function sourceFiles(folder = '.'): Array<{ file: string; text: string }> {
  return readdirSync(path.join(SOURCE, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|^testing\//.test(file))
    .map((file) => ({ file, text: readFileSync(path.join(SOURCE, file), 'utf8') }));
}
