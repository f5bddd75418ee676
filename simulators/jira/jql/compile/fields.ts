import { instantOf } from '../../../time/wallTime.ts';
import { detailFields } from '../../site/detailFields.ts';
import type { JiraSite } from '../../site/JiraSite.ts';
import type { Ticket } from '../../site/Ticket.ts';
import { plainText } from '../../text/plainText.ts';
import { comparison, equality, type Field } from './Field.ts';

function text(name: string, value: (ticket: Ticket) => string, aliases: string[] = []): Field {
  const operators = ['~', '!~', 'is', 'is not'] as const;
  return { name, aliases, operators, orderable: name !== 'text' && name !== 'comment', is: { kind: 'text', value } };
}

function date(name: string, value: (ticket: Ticket, zone: string) => number | null, aliases: string[] = []): Field {
  return { name, aliases, operators: comparison, orderable: true, is: { kind: 'date', value } };
}

function dueInstant(due: string | null, zone: string): number | null {
  const [year, month, day] = (due ?? '').split('-').map(Number);
  return year === undefined || month === undefined || day === undefined
    ? null
    : instantOf(zone, { year, month, day, hour: 0, minute: 0 });
}

const comments = (ticket: Ticket): string => ticket.comments.map(({ body }) => plainText(body)).join('\n');
const description = (ticket: Ticket): string => (ticket.description === null ? '' : plainText(ticket.description));

/** The fields of Jira itself. */
const fields: readonly Field[] = [
  { name: 'project', aliases: [], operators: equality, orderable: true, is: { kind: 'project' } },
  { name: 'key', aliases: ['issuekey', 'issue', 'id'], operators: comparison, orderable: true, is: { kind: 'key' } },
  {
    name: 'status',
    aliases: [],
    operators: equality,
    orderable: true,
    is: { kind: 'named', list: 'statuses', value: ({ status }) => status },
  },
  { name: 'statusCategory', aliases: [], operators: equality, orderable: true, is: { kind: 'category' } },
  {
    name: 'priority',
    aliases: [],
    operators: comparison,
    orderable: true,
    is: { kind: 'named', list: 'priorities', value: ({ priority }) => priority },
  },
  {
    name: 'issuetype',
    aliases: ['type', 'worktype'],
    operators: equality,
    orderable: true,
    is: { kind: 'named', list: 'types', value: ({ type }) => type },
  },
  {
    name: 'resolution',
    aliases: [],
    operators: equality,
    orderable: true,
    is: { kind: 'named', list: 'resolutions', value: ({ resolution }) => resolution },
  },
  {
    name: 'assignee',
    aliases: [],
    operators: equality,
    orderable: true,
    is: { kind: 'person', value: ({ assignee }) => assignee },
  },
  {
    name: 'reporter',
    aliases: ['creator'],
    operators: equality,
    orderable: true,
    is: { kind: 'person', value: ({ reporter }) => reporter },
  },
  {
    name: 'labels',
    aliases: [],
    operators: equality,
    orderable: true,
    is: { kind: 'words', value: ({ labels }) => labels },
  },
  {
    name: 'component',
    aliases: ['components'],
    operators: equality,
    orderable: true,
    is: { kind: 'words', value: ({ components }) => components },
  },
  text('summary', ({ summary }) => summary),
  text('description', description),
  text('comment', comments),
  text('text', (ticket) => `${ticket.summary}\n${description(ticket)}\n${comments(ticket)}`),
  date('created', ({ created }) => created, ['createddate']),
  date('updated', ({ updated }) => updated, ['updateddate']),
  date('resolved', ({ resolved }) => resolved, ['resolutiondate']),
  date('statusCategoryChangedDate', ({ categoryChanged }) => categoryChanged),
  date('due', ({ due }, zone) => dueInstant(due, zone), ['duedate']),
  {
    name: 'filter',
    aliases: ['savedfilter', 'request'],
    operators: equality,
    orderable: false,
    is: { kind: 'filter' },
  },
];

const details: readonly Field[] = detailFields.map((detail) => {
  const aliases = [`cf[${detail.number}]`, detail.id];
  if (detail.kind === 'datetime') {
    return date(detail.name, detail.value, aliases);
  }
  if (detail.kind === 'textarea') {
    return text(detail.name, (ticket) => plainText(detail.value(ticket) ?? ''), aliases);
  }
  const value = (ticket: Ticket): string[] => [detail.value(ticket) ?? []].flat();
  return { name: detail.name, aliases, operators: equality, orderable: true, is: { kind: 'words', value } };
});

/** The SLA fields of a site, by name or by `cf[10031]`. */
function slaClausesOf(site: JiraSite): Field[] {
  return site.slaFields.map((sla) => ({
    name: sla.name,
    aliases: [`cf[${sla.number}]`, sla.id],
    operators: ['=', '!=', '<', '<=', '>', '>=', 'is', 'is not'],
    orderable: true,
    is: { kind: 'sla', sla },
  }));
}

const byName = new Map<string, Field>();
for (const field of [...fields, ...details]) {
  for (const name of [field.name.toLowerCase(), ...field.aliases]) {
    byName.set(name, field);
  }
}

/** All fields that a query to a site can name; SLA fields only where the site shows them. */
export function fieldsOf(site: JiraSite): Field[] {
  const all = [...fields, ...details, ...(site.has('no-sla-fields') ? [] : slaClausesOf(site))];
  return all.filter(({ name }) => !site.traits.lacksClauses.includes(name.toLowerCase()));
}

/** Finds a field of a site by name, in any case. */
export function findField(name: string, site: JiraSite): Field | undefined {
  const wanted = name.toLowerCase();
  if (site.traits.lacksClauses.includes(wanted)) {
    return undefined;
  }
  return (
    byName.get(wanted) ??
    fieldsOf(site).find((field) => field.name.toLowerCase() === wanted || field.aliases.includes(wanted))
  );
}
