import type { Act } from '../acts/moveTo.ts';
import { noteChange } from '../acts/noteChange.ts';
import { isTextList, textAt } from '../../http/record.ts';
import type { JiraCall } from '../JiraCall.ts';
import { type DetailField, detailFields } from '../site/detailFields.ts';
import type { Named } from '../site/standardVocabulary.ts';
import type { Ticket } from '../site/Ticket.ts';
import { plainText } from '../text/plainText.ts';
import { readRichText } from './readRichText.ts';

/** A value that Jira refuses for a field; the message is Jira's. */
export class BadValue extends Error {}

/** Sets one field of a ticket from a body. Throws BadValue, or Refusal for a bad text. */
export type Setter = (ticket: Ticket, value: unknown, call: JiraCall, act: Act) => void;

function setSummary(ticket: Ticket, value: unknown, _: JiraCall, act: Act): void {
  if (typeof value !== 'string' || value.trim() === '') {
    throw new BadValue('You must specify a summary of the issue.');
  }
  if (/[\r\n]/.test(value)) {
    throw new BadValue('The summary is invalid because it contains newline characters.');
  }
  if (value.length > 255) {
    throw new BadValue('Summary must be less than 255 characters.');
  }
  noteChange(ticket, 'summary', { id: null, text: ticket.summary }, { id: null, text: value }, act);
  ticket.summary = value;
}

function setDescription(ticket: Ticket, value: unknown, call: JiraCall, act: Act): void {
  const rich = value === null ? null : readRichText(call, 'description', value);
  const shown = (text: Ticket['description']): string | null => (text === null ? null : plainText(text));
  noteChange(
    ticket,
    'description',
    { id: null, text: shown(ticket.description) },
    { id: null, text: shown(rich) },
    act
  );
  ticket.description = rich;
}

function findNamed<Item extends Named>(items: readonly Item[], value: unknown): Item | undefined {
  const id = textAt(value, 'id');
  const name = textAt(value, 'name')?.toLowerCase();
  return items.find((item) => item.id === id || item.name.toLowerCase() === name);
}

function setPriority(ticket: Ticket, value: unknown, { site }: JiraCall, act: Act): void {
  const before = site.vocabulary.priorities.named(ticket.priority);
  const after = findNamed(site.vocabulary.priorities.items, value);
  if (after === undefined) {
    throw new BadValue('The priority selected is invalid.');
  }
  noteChange(
    ticket,
    'priority',
    { id: before?.id ?? null, text: ticket.priority },
    { id: after.id, text: after.name },
    act
  );
  ticket.priority = after.name;
}

function setType(ticket: Ticket, value: unknown, { site }: JiraCall, act: Act): void {
  const before = site.vocabulary.types.named(ticket.type);
  const after = findNamed(site.vocabulary.types.items, value);
  if (after === undefined) {
    throw new BadValue('Specify a valid issue type');
  }
  noteChange(
    ticket,
    'issuetype',
    { id: before?.id ?? null, text: ticket.type },
    { id: after.id, text: after.name },
    act
  );
  ticket.type = after.name;
}

/** The account that a value names; null for nobody. Throws BadValue for one that cannot be chosen. */
function readAccount(value: unknown, { site, flavour }: JiraCall): string | null {
  const person = flavour.findAccount(value, site);
  if (person === null) {
    return null;
  }
  if (person === undefined || !person.active) {
    const wanted = ['accountId', 'id', 'name', 'key'].map((member) => textAt(value, member)).find(Boolean) ?? '';
    throw new BadValue(`User '${wanted}' cannot be assigned issues.`);
  }
  return person.accountId;
}

function personSetter(field: 'assignee' | 'reporter'): Setter {
  return (ticket, value, call, act) => {
    const { site } = call;
    const after = readAccount(value, call);
    const shown = (account: string | null): { id: string | null; text: string | null } => ({
      id: account,
      text: account === null ? null : (site.directory.byAccount(account)?.displayName ?? null),
    });
    noteChange(ticket, field, shown(ticket[field]), shown(after), act);
    ticket[field] = after;
  };
}

function setLabels(ticket: Ticket, value: unknown, _: JiraCall, act: Act): void {
  if (!isTextList(value)) {
    throw new BadValue('data was not an array');
  }
  const spaced = value.find((label) => /\s/.test(label));
  if (spaced !== undefined) {
    throw new BadValue(`The label '${spaced}' contains spaces which is invalid.`);
  }
  const long = value.find((label) => label.length > 255);
  if (long !== undefined) {
    throw new BadValue(`The label '${long}' is too long; 255 characters are allowed.`);
  }
  const labels = [...new Set(value)];
  noteChange(ticket, 'labels', { id: null, text: ticket.labels.join(' ') }, { id: null, text: labels.join(' ') }, act);
  ticket.labels = labels;
}

function setComponents(ticket: Ticket, value: unknown, { site }: JiraCall): void {
  const known = site.project(ticket.project)?.components ?? [];
  const names = Array.isArray(value)
    ? value.map((item) => textAt(item, 'name') ?? known[Number(textAt(item, 'id')) - 10_100] ?? '')
    : [''];
  const strange = names.find((name) => !known.includes(name));
  if (strange !== undefined) {
    throw new BadValue(`Component name '${strange}' is not valid`);
  }
  ticket.components = names;
}

function setDue(ticket: Ticket, value: unknown, _: JiraCall, act: Act): void {
  if (value !== null && (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value))) {
    throw new BadValue(`Error parsing date string: ${String(value)}`);
  }
  noteChange(ticket, 'duedate', { id: ticket.due, text: ticket.due }, { id: value, text: value }, act);
  ticket.due = value;
}

/** A ticket of a service desk stands alone: the parent can only be taken away, which programs do unasked. */
function setParent(_: Ticket, value: unknown): void {
  const wanted = textAt(value, 'key') ?? textAt(value, 'id') ?? '';
  if (wanted !== '') {
    throw new BadValue('Issue type is not a sub-task but parent issue key or id specified.');
  }
}

/** An option is named by its value or, as some programs do, by a bare text. */
function setDetail(field: DetailField): Setter {
  return (ticket, value, call, act) => {
    const before = field.value(ticket);
    if (field.kind === 'textarea') {
      field.set(ticket, value === null ? null : readRichText(call, field.id, value));
    } else if (field.kind === 'option') {
      field.set(ticket, textAt(value, 'value') ?? (typeof value === 'string' ? value : null));
    } else {
      const instant = typeof value === 'string' ? Date.parse(value) : null;
      if (Number.isNaN(instant)) {
        throw new BadValue(`Error parsing time: ${String(value)}`);
      }
      field.set(ticket, instant);
    }
    const shown = (held: ReturnType<DetailField['value']>): { id: null; text: string | null } => ({
      id: null,
      text: held === null ? null : typeof held === 'number' ? String(held) : plainText(held),
    });
    noteChange(ticket, field.name, shown(before), shown(field.value(ticket)), act);
  };
}

/** The fields that can be set, by id. */
export const setters: Record<string, Setter> = {
  summary: setSummary,
  description: setDescription,
  priority: setPriority,
  issuetype: setType,
  assignee: personSetter('assignee'),
  reporter: personSetter('reporter'),
  labels: setLabels,
  components: setComponents,
  duedate: setDue,
  parent: setParent,
  ...Object.fromEntries(detailFields.map((field) => [field.id, setDetail(field)])),
};
