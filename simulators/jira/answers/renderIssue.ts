import type { JiraCall } from '../JiraCall.ts';
import type { Ticket } from '../site/Ticket.ts';
import { fieldCatalogue } from './fieldCatalogue.ts';
import { renderFields } from './renderFields.ts';
import { historyOf, renderHistory } from './renderHistory.ts';
import type { Selection } from './selectFields.ts';

const expandable = 'operations,versionedRepresentations,editmeta,changelog,renderedFields';

/** Names or schemas of the selected fields, as `expand=names,schema` asks for them. */
export function renderFieldNotes(selection: Selection, expand: ReadonlySet<string>, call: JiraCall): object {
  const chosen = fieldCatalogue(call.site).filter(({ id }) => selection.ids.includes(id));
  return {
    ...(expand.has('names') ? { names: Object.fromEntries(chosen.map(({ id, name }) => [id, name])) } : {}),
    ...(expand.has('schema') ? { schema: Object.fromEntries(chosen.map(({ id, schema }) => [id, schema])) } : {}),
  };
}

/** A ticket with the selected fields; `{id}` alone when neither a field nor the key was asked for. */
export function renderIssue(
  ticket: Ticket,
  selection: Selection,
  expand: ReadonlySet<string>,
  call: JiraCall
): Record<string, unknown> {
  if (selection.idOnly) {
    return { id: String(ticket.id) };
  }
  const { newestFirst, most } = call.site.traits.history;
  const oldestFirst = expand.has('changelog') ? historyOf(ticket) : [];
  const history = newestFirst ? oldestFirst.toReversed() : oldestFirst;
  return {
    expand: expandable,
    id: String(ticket.id),
    self: `${call.self}/issue/${ticket.id}`,
    key: ticket.key,
    ...(expand.has('changelog')
      ? {
          changelog: {
            startAt: 0,
            maxResults: history.length,
            total: history.length,
            histories: history.slice(0, most).map((entry) => renderHistory(entry, call, 'text')),
          },
        }
      : {}),
    ...(selection.ids.length > 0 ? { fields: renderFields(ticket, selection.ids, call) } : {}),
  };
}

/** Reads an `expand` text, comma separated. */
export function readExpand(text: string | null | undefined): Set<string> {
  return new Set((text ?? '').split(',').map((name) => name.trim()));
}
