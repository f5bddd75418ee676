/** The mark between cells: the one of which there are most in the first line, outside quotes. */
function delimiterOf(text: string): string {
  const head = (/^(?:"(?:[^"]|"")*"|[^\r\n"])*/.exec(text)?.[0] ?? '').replaceAll(/"(?:[^"]|"")*"/g, '');
  const counts = [',', ';', '\t', '|'].map((mark) => ({ mark, count: head.split(mark).length - 1 }));
  return counts.toSorted((a, b) => b.count - a.count)[0]?.mark ?? ',';
}

interface Scan {
  rows: string[][];
  row: string[];
  cell: string;
  isQuoted: boolean;
}

function endCell(scan: Scan): void {
  scan.row.push(scan.cell);
  scan.cell = '';
}

function endRow(scan: Scan): void {
  endCell(scan);
  if (scan.row.some((cell) => cell.trim() !== '')) {
    scan.rows.push(scan.row);
  }
  scan.row = [];
}

/** Takes one character; answers how many it took. */
function take(scan: Scan, text: string, at: number, delimiter: string): number {
  const character = text.charAt(at);
  if (scan.isQuoted) {
    if (character === '"' && text[at + 1] === '"') {
      scan.cell += '"';
      return 2;
    }
    scan.isQuoted = character !== '"';
    scan.cell += character === '"' ? '' : character;
    return 1;
  }
  if (character === '"' && scan.cell === '') {
    scan.isQuoted = true;
  } else if (character === delimiter) {
    endCell(scan);
  } else if (character === '\n') {
    endRow(scan);
  } else if (character !== '\r') {
    scan.cell += character;
  }
  return 1;
}

/**
 * The cells of a CSV text (RFC 4180; comma, semicolon, tab or bar between cells), without empty rows. Undefined where a
 * quote is not closed.
 */
export function parseCsv(text: string): string[][] | undefined {
  const delimiter = delimiterOf(text);
  const scan: Scan = { rows: [], row: [], cell: '', isQuoted: false };
  for (let at = 0; at < text.length; ) {
    at += take(scan, text, at, delimiter);
  }
  endRow(scan);
  return scan.isQuoted ? undefined : scan.rows;
}
