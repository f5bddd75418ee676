import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** A file that was named, as text. */
export interface InputFile {
  name: string;
  text: string;
}

/** Larger ones do not fit into memory well. */
const maxBytes = 64 * 1024 * 1024;

const decoded = (bytes: Buffer): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Exports of older systems.
    return new TextDecoder('windows-1252').decode(bytes);
  }
};

function why(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const sentences: Readonly<Record<string, string>> = {
    ENOENT: 'There is no such file.',
    EISDIR: 'It is a folder; name the files in it.',
    EACCES: 'It may not be read.',
  };
  return sentences[code] ?? 'It could not be read.';
}

/** Reads a file as text, in UTF-8 or else as Windows writes it. Answers one sentence where it cannot be read. */
export function readInput(place: string): InputFile | { name: string; sentence: string } {
  const name = path.basename(place);
  try {
    const { size } = statSync(place);
    if (size > maxBytes) {
      return { name, sentence: 'It is larger than 64 MB, so it was not read. Split it by time.' };
    }
    const bytes = readFileSync(place);
    if (bytes.includes(0)) {
      return { name, sentence: 'It is not a text in UTF-8. Save it as CSV UTF-8 or JSON.' };
    }
    return { name, text: decoded(bytes).replace(/^\uFEFF/, '') };
  } catch (error) {
    return { name, sentence: why(error) };
  }
}
