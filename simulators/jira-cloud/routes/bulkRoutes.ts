import { type Answer, jsonAnswer } from '../../http/Answer.ts';
import { isTextList } from '../../http/record.ts';
import type { Router } from '../../http/Router.ts';
import { readExpand, renderFieldNotes, renderIssue } from '../../jira/answers/renderIssue.ts';
import { selectFields } from '../../jira/answers/selectFields.ts';
import { badPayload, type Handler, type JiraCall, payloadOf, refusal } from '../../jira/JiraCall.ts';
import { findVisible } from '../../jira/routes/visibleTicket.ts';
import type { Ticket } from '../../jira/site/Ticket.ts';

const MOST_FETCHED = 100;

function fetchIssues(call: JiraCall): Answer {
  const { issueIdsOrKeys, fields, expand } = payloadOf(call);
  if (!isTextList(issueIdsOrKeys) || (fields !== undefined && !isTextList(fields))) {
    throw badPayload();
  }
  if (issueIdsOrKeys.length > MOST_FETCHED) {
    throw refusal(400, `The number of issues to fetch must not exceed ${MOST_FETCHED}.`);
  }
  const expanded = readExpand(isTextList(expand) ? expand.join(',') : typeof expand === 'string' ? expand : '');
  const selection = { ...selectFields(call.site, fields ?? ['*navigable']), idOnly: false };
  const found = new Map<number, Ticket>();
  const missing: string[] = [];
  for (const wanted of issueIdsOrKeys) {
    const ticket = findVisible(call, wanted);
    if (ticket === undefined) {
      missing.push(wanted);
    } else {
      found.set(ticket.id, ticket);
    }
  }
  const issues = [...found.values()].toSorted((one, other) => one.id - other.id);
  return jsonAnswer(200, {
    issues: issues.map((ticket) => renderIssue(ticket, selection, expanded, call)),
    issueErrors: missing.map((id) => ({
      id,
      errorMessage: 'Issue does not exist or you do not have permission to see it.',
    })),
    ...renderFieldNotes(selection, expanded, call),
  });
}

/** Reading many tickets at once, which only Jira Cloud can. */
export function addBulkRoutes(router: Router<Handler>): void {
  router.add('POST issue/bulkfetch', fetchIssues);
}
