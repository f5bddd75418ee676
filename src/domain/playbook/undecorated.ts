/** How a text is written: HTML has entities and tags, Markdown has code blocks. */
export type TextMode = 'markdown' | 'html' | 'code';

/** What may stand before a line's first word: list marks, quotes, headings, bold, code, comments, tags. */
const OPENING =
  /^(?:[\s>*+\-_`#]|<!--|\[\/\/\]:|\[comment\]:|<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?>|["'(](?=\s*[a-z]+\s*["']?:))/i;
const CLOSING = /(?:-->|<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?>)$/i;
const ENTITIES: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&#34;': '"',
  '&#39;': "'",
  '&apos;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': ' ',
  '&amp;': '&',
};

/** Marks that close only what they have opened: a value may end with any of them. */
const PAIRS: ReadonlyArray<readonly [string, string]> = [
  ['**', '**'],
  ['__', '__'],
  ['`', '`'],
  ['(', ')'],
  ['*', '*'],
  ['_', '_'],
  ['"', '"'],
  ["'", "'"],
];

/** More marks than this are no decoration; the bound keeps a hostile line from costing time. */
const MAX_MARKS = 40;

/** Takes from the front what the pattern finds there, again and again; gives what was taken and what is left. */
function stripFront(text: string): [string, string] {
  let left = text;
  for (let marks = 0; marks < MAX_MARKS; marks++) {
    const found = OPENING.exec(left);
    if (found === null) {
      break;
    }
    left = left.slice(found[0].length).trimStart();
  }
  return [text.slice(0, text.length - left.length), left];
}

function stripBack(text: string): string {
  let left = text.trimEnd();
  for (let marks = 0; marks < MAX_MARKS; marks++) {
    const found = CLOSING.exec(left);
    if (found === null) {
      break;
    }
    left = left.slice(0, -found[0].length).trimEnd();
  }
  return left;
}

/** "playbook:** {…}" and "playbook: {…}**", where the front had the mark. */
function withoutPartners(front: string, text: string): string {
  const [head = '', ...rest] = text.split(':');
  let value = rest.join(':');
  for (const [open, close] of PAIRS) {
    if (!front.includes(open)) {
      continue;
    }
    const trimmed = value.trim();
    if (trimmed.startsWith(close)) {
      value = trimmed.slice(close.length);
    } else if (trimmed.endsWith(close)) {
      value = trimmed.slice(0, -close.length);
    } else if (head.trim().endsWith(close)) {
      return `${head.trim().slice(0, -close.length)}:${value}`;
    }
    break;
  }
  return rest.length === 0 ? text : `${head}:${value}`;
}

/** A line without the marks of lists, quotes, emphasis, comments and tags around it. */
export function undecorated(line: string, mode: TextMode): string {
  const [front, left] = stripFront(line);
  const text = withoutPartners(front, stripBack(left));
  return mode === 'html' ? text.replaceAll(/&[a-z0-9#]{2,5};/g, (entity) => ENTITIES[entity] ?? entity) : text;
}
