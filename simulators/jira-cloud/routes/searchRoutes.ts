import { jsonAnswer } from '../../http/Answer.ts';
import { isTextList } from '../../http/record.ts';
import type { Router } from '../../http/Router.ts';
import { readExpand, renderFieldNotes, renderIssue } from '../../jira/answers/renderIssue.ts';
import { selectFields } from '../../jira/answers/selectFields.ts';
import { badPayload, errorAnswer, type Handler, type JiraCall, payloadOf, refusal } from '../../jira/JiraCall.ts';
import { hitsOf } from '../../jira/routes/hitsOf.ts';
import type { Ticket } from '../../jira/site/Ticket.ts';
import { isRepeatedToken, withSearchFaults } from './withSearchFaults.ts';

/** A request to search, from a query string or a body. */
export interface SearchQuery {
  jql: string;
  nextPageToken: string | undefined;
  maxResults: number;
  fields: string[];
  expand: string;
  reconcileIssues: number[];
}

/** Most rows on a page: of ids or keys alone, and with any field. */
const MOST_IDS = 5000;
const MOST_ROWS = 100;
const MOST_RECONCILED = 50;

function numbers(value: unknown): number[] {
  if (value === undefined || value === null) {
    return [];
  }
  if (!Array.isArray(value)) {
    throw badPayload();
  }
  const list = value.map(Number);
  if (list.some((id) => !Number.isSafeInteger(id))) {
    throw badPayload();
  }
  return list;
}

function optionalText(value: unknown): string | undefined {
  if (value === undefined || value === null) {
    return undefined;
  }
  if (typeof value !== 'string') {
    throw badPayload();
  }
  return value;
}

function fromBody(call: JiraCall): SearchQuery {
  const body = payloadOf(call);
  const { fields, maxResults } = body;
  if (fields !== undefined && fields !== null && !isTextList(fields)) {
    throw badPayload();
  }
  if (maxResults !== undefined && maxResults !== null && typeof maxResults !== 'number') {
    throw badPayload();
  }
  return {
    jql: optionalText(body.jql) ?? '',
    nextPageToken: optionalText(body.nextPageToken),
    maxResults: maxResults ?? 50,
    fields: fields ?? [],
    expand: optionalText(body.expand) ?? '',
    reconcileIssues: numbers(body.reconcileIssues),
  };
}

function fromQueryString({ query }: JiraCall): SearchQuery {
  const list = (name: string): string[] => query.getAll(name).flatMap((text) => text.split(','));
  return {
    jql: query.get('jql') ?? '',
    nextPageToken: query.get('nextPageToken') ?? undefined,
    maxResults: Number(query.get('maxResults') ?? 50),
    fields: list('fields'),
    expand: query.get('expand') ?? '',
    reconcileIssues: numbers(list('reconcileIssues').filter((id) => id !== '')),
  };
}

function check({ maxResults, reconcileIssues }: SearchQuery): void {
  if (!Number.isInteger(maxResults) || maxResults < 0) {
    throw refusal(400, `The value '${maxResults}' is not valid for the parameter 'maxResults'.`);
  }
  if (reconcileIssues.length > MOST_RECONCILED) {
    throw refusal(400, `The number of issues to reconcile must not exceed ${MOST_RECONCILED}.`);
  }
}

interface Page {
  id: number;
  hits: readonly Ticket[];
  offset: number;
  number: number;
}

function pageOf(call: JiraCall, query: SearchQuery): Page {
  const accountId = call.caller?.accountId ?? '';
  const { jql, nextPageToken } = query;
  if (nextPageToken === undefined || nextPageToken === '' || isRepeatedToken(nextPageToken)) {
    const hits = hitsOf(call, jql, query.reconcileIssues, true);
    return { id: call.site.pages.remember({ jql, accountId, hits }), hits, offset: 0, number: 1 };
  }
  const known = call.site.pages.read(nextPageToken, jql, accountId);
  if (known === undefined) {
    throw refusal(400, 'The provided next page token is invalid or expired.');
  }
  return { id: known.id, hits: known.search.hits, offset: known.offset, number: known.number };
}

function answerSearch(call: JiraCall, query: SearchQuery): ReturnType<Handler> {
  check(query);
  const selection = selectFields(call.site, query.fields);
  const expand = readExpand(query.expand);
  const page = pageOf(call, query);
  const most = selection.ids.length === 0 ? MOST_IDS : MOST_ROWS;
  const size = call.site.has('too-many-rows') ? MOST_IDS : Math.min(query.maxResults, most);
  const end = page.offset + size;
  const render = (ticket: Ticket): Record<string, unknown> => renderIssue(ticket, selection, expand, call);
  const isLast = end >= page.hits.length;
  const plain = {
    issues: page.hits.slice(page.offset, end).map((ticket) => render(ticket)),
    ...(isLast ? {} : { nextPageToken: call.site.pages.token(page.id, end, page.number + 1) }),
    isLast,
    ...renderFieldNotes(selection, expand, call),
  };
  return jsonAnswer(200, withSearchFaults(call, page.number, plain, render));
}

/** Searching and counting. The old search is gone, as on the real site. */
export function addSearchRoutes(router: Router<Handler>): void {
  const removed: Handler = () =>
    errorAnswer(410, [
      'The requested API has been removed. Please migrate to the /rest/api/3/search/jql API. A full migration guideline is available at https://developer.atlassian.com/changelog/#CHANGE-2046',
    ]);
  router.add('GET search', removed);
  router.add('POST search', removed);
  router.add('GET search/jql', (call) => answerSearch(call, fromQueryString(call)));
  router.add('POST search/jql', (call) => answerSearch(call, fromBody(call)));
  router.add('POST search/approximate-count', (call) => {
    const jql = optionalText(payloadOf(call).jql) ?? '';
    return jsonAnswer(200, { count: hitsOf(call, jql, [], false).length });
  });
}
