import { plainLine } from './plainLine';

/** What means something anywhere in a line of Markdown, or is a placeholder's beginning. */
const ACTIVE = /[\\`*_[\]<>{}~|&@$]/g;
/** What means something at its beginning: headings, lists, quotes, code, rules, numbers of lists. */
const OPENING = /^(?:[#+=-]|\d{1,9}[.)])/;
/** What Markdown makes a link of by itself. */
const ADDRESS = /\b([a-z][a-z0-9+.-]*):(?=\S)/gi;
const WWW = /\bwww\./gi;
/** What a playbook's line says of itself. */
const ABOUT_ITSELF = /\b(playbook|customer|severity|owner|reviewed|priority)\s*:/gi;

const backslashed = (sign: string): string => `\\${sign}`;

/** Words of others as one line of Markdown that shows just these words: no link, picture, HTML, heading or placeholder. */
export const inertMarkdown = (text: string, max = 300): string =>
  plainLine(text, max)
    .replaceAll(ACTIVE, backslashed)
    .replace(OPENING, (start) => `${start.slice(0, -1)}\\${start.slice(-1)}`)
    .replaceAll(ABOUT_ITSELF, (said) => `${said.slice(0, -1)}\\:`)
    .replaceAll(ADDRESS, (_, scheme: string) => `${scheme}\\:`)
    .replaceAll(WWW, 'www\\.');
