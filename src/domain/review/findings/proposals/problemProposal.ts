import type { Evidence, Proposal } from '../Finding';
import type { Subject } from '../Occurrence';
import { plainLine } from '../plainLine';
import { writtenLines } from './stepLines';

const MAX_SHOWN = 10;

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** What was done each time, which ITIL calls the workaround of a known error. */
function workaround({ tickets, notes }: Subject): string[] {
  const lines = [...new Set([...tickets.map(({ resolution }) => resolution), ...notes].flatMap(writtenLines))];
  return lines.length === 0
    ? []
    : ['', 'What was done each time:', ...lines.slice(0, MAX_SHOWN).map((line) => `- ${line}`)];
}

/** The text of a problem ticket, plain: what happened when (days in UTC), what was done, and when it is solved. */
export const problemProposal = (subject: Subject, title: string, evidence: readonly Evidence[]): Proposal => ({
  kind: 'problem',
  title: plainLine(title, 200),
  customer: subject.customer,
  description: [
    `${plainLine(title, 200)}. What speaks for it:`,
    ...evidence.slice(0, MAX_SHOWN).map(({ at, text }) => `- ${dayOf(at)} ${plainLine(text, 200)}`),
    ...(evidence.length > MAX_SHOWN ? [`- and ${evidence.length - MAX_SHOWN} more`] : []),
    ...workaround(subject),
    '',
    'Wanted: the cause, and what removes it. Done when it has not happened again for 30 days.',
  ].join('\n'),
});
