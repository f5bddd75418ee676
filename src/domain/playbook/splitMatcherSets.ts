import { ENTRY_LIMITS } from './PlaybookEntry';

/** Where one set ends and the next may begin, and where the text stands within a quoted value. */
interface Scan {
  depth: number;
  isQuoted: boolean;
  isEscaped: boolean;
}

function step(scan: Scan, character: string): void {
  if (scan.isEscaped) {
    scan.isEscaped = false;
  } else if (scan.isQuoted && character === '\\') {
    scan.isEscaped = true;
  } else if (character === '"') {
    scan.isQuoted = !scan.isQuoted;
  } else if (!scan.isQuoted && character === '{') {
    scan.depth++;
  } else if (!scan.isQuoted && character === '}') {
    scan.depth--;
  }
}

function scanned(text: string): string[] | undefined {
  const scan: Scan = { depth: 0, isQuoted: false, isEscaped: false };
  const sets: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    step(scan, text.charAt(at));
    if (text[at] === '\n' && scan.depth === 0 && !scan.isQuoted) {
      sets.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return scan.depth === 0 && !scan.isQuoted ? [...sets, text.slice(start)] : undefined;
}

// No expression such as \s*\n: a long run of spaces would take it minutes.
const inOneLine = (set: string): string =>
  set
    .split('\n')
    .map((line) => line.trim())
    .join(' ')
    .trim();

/**
 * The matcher sets of a text, one a line; a set in braces may go over several lines. Where the braces or quotes do not
 * close, every line is a set of its own, so that the complaint is about the right one. Whether a set is right is not
 * judged here.
 */
export function splitMatcherSets(text: string): string[] {
  const whole = text.slice(0, ENTRY_LIMITS.matcherSet * ENTRY_LIMITS.matcherSets).replaceAll(/\r\n?/g, '\n');
  return (scanned(whole) ?? whole.split('\n'))
    .map(inOneLine)
    .filter((set) => set !== '')
    .slice(0, ENTRY_LIMITS.matcherSets);
}

/**
 * Sets as an entry keeps them. One that is too long to be one is cut, and so judged as broken, rather than left out: an
 * entry with a set less would match other alerts than its author meant.
 */
export const keptSets = (sets: readonly string[]): string[] =>
  sets.slice(0, ENTRY_LIMITS.matcherSets).map((set) => set.slice(0, ENTRY_LIMITS.matcherSet));
