import { jsonAnswer } from '../../http/Answer.ts';
import { isRecord, isTextList } from '../../http/record.ts';
import { Refusal } from '../../http/Refusal.ts';
import type { Router } from '../../http/Router.ts';
import { readExpand, renderFieldNotes, renderIssue } from '../../jira/answers/renderIssue.ts';
import { selectFields } from '../../jira/answers/selectFields.ts';
import type { Handler, JiraCall } from '../../jira/JiraCall.ts';
import { hitsOf } from '../../jira/routes/hitsOf.ts';
import type { Ticket } from '../../jira/site/Ticket.ts';
import { fromBody, fromQueryString, type SearchQuery } from './readSearch.ts';
import { endOf, beginOf, withSearchFaults } from './withSearchFaults.ts';

interface Found {
  hits: readonly Ticket[];
  warnings: readonly string[];
}

function messagesOf({ answer }: Refusal): string[] {
  const body: unknown = JSON.parse(answer.body.toString());
  return isRecord(body) && isTextList(body.errorMessages) ? body.errorMessages : [];
}

/** What a search finds: nothing for anonymous callers, whose trap is that they are told nothing either. */
function find(call: JiraCall, { jql, strict }: SearchQuery): Found {
  if (call.caller === undefined) {
    return { hits: [], warnings: [] };
  }
  try {
    return { hits: hitsOf(call, jql, [], true), warnings: [] };
  } catch (error) {
    if (strict || !(error instanceof Refusal)) {
      throw error;
    }
    return { hits: [], warnings: messagesOf(error) };
  }
}

function answerSearch(call: JiraCall, query: SearchQuery): ReturnType<Handler> {
  const named = query.fields.some((name) => name.trim() !== '');
  const selection = { ...selectFields(call.site, named ? query.fields : ['*navigable']), idOnly: false };
  const expand = readExpand(query.expand.join(','));
  const { hits, warnings } = find(call, query);
  const render = (ticket: Ticket): Record<string, unknown> => renderIssue(ticket, selection, expand, call);
  const begin = beginOf(call.site, query.startAt);
  const page = {
    expand: 'schema,names',
    startAt: query.startAt,
    maxResults: query.maxResults,
    total: hits.length,
    issues: hits.slice(begin, endOf(call.site, begin, query.maxResults)).map((ticket) => render(ticket)),
    ...renderFieldNotes(selection, expand, call),
    ...(warnings.length === 0 ? {} : { warningMessages: warnings }),
  };
  return jsonAnswer(200, withSearchFaults(call, page, render));
}

/** Searching, page by page with a total; every page is a search of its own. */
export function addSearchRoutes(router: Router<Handler>): void {
  router.add('GET search', (call) => answerSearch(call, fromQueryString(call)));
  router.add('POST search', (call) => answerSearch(call, fromBody(call)));
}
