import type { ReviewTicket } from '../../links/ReviewTicket';
import { inertMarkdown } from '../inertMarkdown';
import { plainLine } from '../plainLine';

const MAX_TEXT = 8_000;
const MAX_LINES = 20;
/** The last ones tell what helped. */
const MAX_COMMENTS = 5;
const MAX_SECTIONS = 4;
/** The back end keeps no more than 20,000 characters of a draft. */
const MAX_STEPS = 15_000;
/** What a line of a list begins with, in plain text, Markdown and Jira's own marks. */
const LIST_MARK = /^\s*(?:[-*•#–]+|\(?\d{1,3}[.)]|h[1-6]\.)\s+/;
const BREAK = /<(?:br|\/p|\/li|\/div|\/tr)\b[^<>]{0,200}>/gi;
const TAG = /<\/?[a-z][a-z0-9]*\b[^<>]{0,500}>/gi;
const SENTENCE = /(?<=[.!?])\s+(?=\p{Lu})/u;

/** What was written, in lines: one for each line, or for each sentence where it is all on one. */
export function writtenLines(text: string): string[] {
  const lines = text
    .slice(0, MAX_TEXT)
    .replaceAll(BREAK, '\n')
    .replaceAll(TAG, ' ')
    .split(/\r\n|\r|\n/)
    .map((line) => plainLine(line.replace(LIST_MARK, ''), 300))
    .filter((line) => /[\p{L}\p{N}]/u.test(line));
  return (lines.length === 1 ? (lines[0] ?? '').split(SENTENCE) : lines).slice(0, MAX_LINES);
}

const boxes = (lines: readonly string[]): string[] => lines.map((line) => `- [ ] ${inertMarkdown(line)}`);

const section = (heading: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`${heading}\n\n${boxes(lines).join('\n')}`];

/** Whole lines, as many as a draft may have. */
const withinLimit = (steps: string): string =>
  steps.length <= MAX_STEPS ? steps : steps.slice(0, steps.lastIndexOf('\n', MAX_STEPS)).trimEnd();

const newestFirst = (tickets: readonly ReviewTicket[]): ReviewTicket[] =>
  [...tickets].sort((a, b) => (b.resolved ?? b.created) - (a.resolved ?? a.created));

const NOTHING_WRITTEN = '- [ ] What to look at first, what to do, and how to see that it has helped';

/**
 * Steps to tick from what resolved the tickets, from their comments and from what responders wrote, as Markdown in which
 * words of others show just themselves; each line once, with the ticket from which it comes.
 */
export function stepsFrom(tickets: readonly ReviewTicket[], notes: readonly string[]): string {
  const known = new Set<string>();
  const fresh = (text: string): string[] =>
    writtenLines(text).filter((line) => !known.has(line.toLowerCase()) && known.add(line.toLowerCase()));
  const parts = newestFirst(tickets)
    .slice(0, 5)
    .flatMap((ticket): string[] => {
      const lines = fresh(ticket.resolution);
      const comments = (ticket.comments ?? []).slice(-MAX_COMMENTS).flatMap(fresh);
      return [
        ...section(`What resolved ${inertMarkdown(ticket.key, 60)}:`, lines),
        ...section(`Written in ${inertMarkdown(ticket.key, 60)}:`, comments),
      ];
    });
  const said = notes.slice(0, 10).flatMap(fresh);
  const all = [...parts.slice(0, MAX_SECTIONS), ...section('Said by responders:', said)];
  return all.length === 0 ? NOTHING_WRITTEN : withinLimit(all.join('\n\n'));
}
