import { type Answer, jsonAnswer } from '../../http/Answer.ts';
import { isTextList } from '../../http/record.ts';
import type { Router } from '../../http/Router.ts';
import { type HistoryEntry, historyOf, renderHistory } from '../../jira/answers/renderHistory.ts';
import { badPayload, type Handler, type JiraCall, numberOf, payloadOf, refusal } from '../../jira/JiraCall.ts';
import type { Ticket } from '../../jira/site/Ticket.ts';
import { findVisible, visibleTicket } from '../../jira/routes/visibleTicket.ts';

const MOST_ISSUES = 1000;
const MOST_FIELDS = 10;

function changelogOf(call: JiraCall): Answer {
  const all = historyOf(visibleTicket(call));
  const startAt = numberOf(call, 'startAt', 0, Infinity);
  const maxResults = numberOf(call, 'maxResults', 100, 100);
  const values = all.slice(startAt, startAt + maxResults);
  return jsonAnswer(200, {
    self: `${call.self}/issue/${call.parameters.issue ?? ''}/changelog?maxResults=${maxResults}&startAt=${startAt}`,
    maxResults,
    startAt,
    total: all.length,
    isLast: startAt + values.length >= all.length,
    values: values.map((entry) => renderHistory(entry, call, 'text')),
  });
}

function readOffset(token: unknown): number {
  if (token === undefined || token === null || token === '') {
    return 0;
  }
  const offset = /^changes:(\d+)$/.exec(Buffer.from(String(token), 'base64url').toString('utf8'))?.[1];
  if (offset === undefined) {
    throw refusal(400, 'The provided next page token is invalid or expired.');
  }
  return Number(offset);
}

interface Wanted {
  keys: string[];
  fieldIds: string[] | undefined;
  maxResults: number;
  offset: number;
}

function readWanted(call: JiraCall): Wanted {
  const { issueIdsOrKeys, fieldIds, maxResults = 1000, nextPageToken } = payloadOf(call);
  if (!isTextList(issueIdsOrKeys) || issueIdsOrKeys.length === 0) {
    throw badPayload();
  }
  if (typeof maxResults !== 'number' || maxResults < 1 || maxResults > 10_000) {
    throw badPayload();
  }
  if (fieldIds !== undefined && (!isTextList(fieldIds) || fieldIds.length > MOST_FIELDS)) {
    throw badPayload();
  }
  if (issueIdsOrKeys.length > MOST_ISSUES) {
    throw refusal(400, 'You may only load changelogs for a maximum of 1,000 issues by ID or key at a time.');
  }
  return { keys: issueIdsOrKeys, fieldIds, maxResults, offset: readOffset(nextPageToken) };
}

/** The history of a ticket as far as it is about some fields. */
function entriesAbout(ticket: Ticket, fieldIds: readonly string[] | undefined): HistoryEntry[] {
  return historyOf(ticket)
    .map((entry) => ({
      ...entry,
      changes: entry.changes.filter(({ field }) => fieldIds === undefined || fieldIds.includes(field)),
    }))
    .filter(({ changes }) => changes.length > 0);
}

function fetchChangelogs(call: JiraCall): Answer {
  const { keys, fieldIds, maxResults, offset } = readWanted(call);
  const tickets = new Set(keys.flatMap((key) => findVisible(call, key) ?? []));
  const rows = [...tickets].flatMap((ticket) => entriesAbout(ticket, fieldIds).map((entry) => ({ ticket, entry })));
  const end = offset + maxResults;
  const byTicket = new Map<number, object[]>();
  for (const { ticket, entry } of rows.slice(offset, end)) {
    byTicket.set(ticket.id, [...(byTicket.get(ticket.id) ?? []), renderHistory(entry, call, 'number')]);
  }
  return jsonAnswer(200, {
    issueChangeLogs: [...byTicket].map(([id, changeHistories]) => ({ issueId: String(id), changeHistories })),
    ...(end < rows.length ? { nextPageToken: Buffer.from(`changes:${end}`).toString('base64url') } : {}),
  });
}

/** The histories of tickets, one by one and many at once. */
export function addChangelogRoutes(router: Router<Handler>): void {
  router.add('GET issue/{issue}/changelog', changelogOf);
  router.add('POST changelog/bulkfetch', fetchChangelogs);
}
