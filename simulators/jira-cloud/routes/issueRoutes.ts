import { type Answer, emptyAnswer, jsonAnswer } from '../../http/Answer.ts';
import { isTextList, recordAt } from '../../http/record.ts';
import type { Router } from '../../http/Router.ts';
import { readExpand, renderFieldNotes, renderIssue } from '../answers/renderIssue.ts';
import { selectFields } from '../answers/selectFields.ts';
import { badPayload, callerOf, type Handler, type JiraCall, payloadOf, refusal } from '../JiraCall.ts';
import { copyTicket } from '../site/copyTicket.ts';
import type { Ticket } from '../site/Ticket.ts';
import { applyComments } from './applyComments.ts';
import { applyFields, applyUpdate } from './applyFields.ts';
import { createIssue } from './createIssue.ts';
import { findVisible, visibleTicket } from './visibleTicket.ts';

const MOST_FETCHED = 100;

function getIssue(call: JiraCall): Answer {
  const ticket = visibleTicket(call);
  const wanted = call.query.getAll('fields').flatMap((list) => list.split(','));
  const selection = selectFields(call.site, wanted.some((name) => name !== '') ? wanted : ['*all']);
  const expand = readExpand(call.query.get('expand'));
  return jsonAnswer(200, {
    ...renderIssue(ticket, { ...selection, idOnly: false }, expand, call),
    ...renderFieldNotes(selection, expand, call),
  });
}

function editIssue(call: JiraCall): Answer {
  const body = payloadOf(call);
  const ticket = copyTicket(visibleTicket(call));
  const act = { author: callerOf(call).accountId, at: call.now };
  applyFields(ticket, recordAt(body, 'fields'), call, act);
  applyUpdate(ticket, recordAt(body, 'update'), call, act);
  applyComments(ticket, recordAt(body, 'update'), call, act);
  call.site.save(ticket);
  return call.query.get('returnIssue') === 'true'
    ? jsonAnswer(200, renderIssue(ticket, selectFields(call.site, ['*all']), new Set(), call))
    : emptyAnswer(204);
}

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

/** Reading, making and changing tickets. */
export function addIssueRoutes(router: Router<Handler>): void {
  router.add('POST issue', createIssue);
  router.add('POST issue/bulkfetch', fetchIssues);
  router.add('GET issue/{issue}', getIssue);
  router.add('PUT issue/{issue}', editIssue);
}
