import { plainLine } from './plainLine';

/** Names of things that are another one every time: numbers, addresses, dates, ids. */
const CHANGING = /\b(?:\p{L}+[-_.])*\p{L}*\d[\p{L}\p{N}._:-]*/gu;

/** That it happened again is no other trouble. */
const AGAIN = /(?<!\p{L})(re|fwd?|aw|again|still|once more|urgent|wieder|erneut|ancora|nuovamente|di nuovo)(?!\p{L})/gu;

/** What stays of a ticket's title when it is opened again for the same trouble: its words, without numbers and ids. */
export const titleWords = (title: string): string =>
  plainLine(title, 300)
    .toLowerCase()
    .replace(CHANGING, ' ')
    .replaceAll(/[^\p{L}]+/gu, ' ')
    .replaceAll(AGAIN, ' ')
    .replaceAll(/ +/g, ' ')
    .trim()
    .slice(0, 120);
