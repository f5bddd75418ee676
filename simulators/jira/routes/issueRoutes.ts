import { type Answer, emptyAnswer, jsonAnswer } from '../../http/Answer.ts';
import { recordAt } from '../../http/record.ts';
import type { Router } from '../../http/Router.ts';
import { readExpand, renderFieldNotes, renderIssue } from '../answers/renderIssue.ts';
import { selectFields } from '../answers/selectFields.ts';
import { callerOf, type Handler, type JiraCall, payloadOf } from '../JiraCall.ts';
import { copyTicket } from '../site/copyTicket.ts';
import { applyComments } from './applyComments.ts';
import { applyFields, applyUpdate } from './applyFields.ts';
import { createIssue } from './createIssue.ts';
import { visibleTicket } from './visibleTicket.ts';

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

/** `PUT issue/{issue}/assignee`: the body is the account itself. */
function assign(call: JiraCall): Answer {
  const body = payloadOf(call);
  const ticket = copyTicket(visibleTicket(call));
  applyFields(ticket, { assignee: body }, call, { author: callerOf(call).accountId, at: call.now });
  call.site.save(ticket);
  return emptyAnswer(204);
}

/** Reading, making and changing tickets. */
export function addIssueRoutes(router: Router<Handler>): void {
  router.add('POST issue', createIssue);
  router.add('GET issue/{issue}', getIssue);
  router.add('PUT issue/{issue}', editIssue);
  router.add('PUT issue/{issue}/assignee', assign);
}
