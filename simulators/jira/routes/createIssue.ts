import { type Answer, jsonAnswer } from '../../http/Answer.ts';
import { recordAt, textAt } from '../../http/record.ts';
import { beginSlas } from '../sla/goals.ts';
import { callerOf, fieldRefusal, type JiraCall, payloadOf } from '../JiraCall.ts';
import { newTicket } from '../site/newTicket.ts';
import { applyFields } from './applyFields.ts';

/** `POST issue`. Throws Refusal (400) with one message a field. */
export function createIssue(call: JiraCall): Answer {
  const author = callerOf(call).accountId;
  const { project: wanted, ...fields } = recordAt(payloadOf(call), 'fields');
  const project = call.site.project(textAt(wanted, 'key') ?? textAt(wanted, 'id') ?? '');
  if (project === undefined || !call.site.browsable(call.caller).includes(project)) {
    throw fieldRefusal({ project: 'Specify a valid project ID or key' });
  }
  const act = { author, at: call.now };
  const ticket = newTicket(call.site, project.key, '', 'Medium');
  applyFields(ticket, { issuetype: fields.issuetype, summary: fields.summary, ...fields }, call, act);
  ticket.reporter ??= author;
  ticket.changes = [];
  Object.assign(ticket, beginSlas(ticket.type, ticket.priority, call.now));
  call.site.save(ticket);
  return jsonAnswer(201, { id: String(ticket.id), key: ticket.key, self: `${call.self}/issue/${ticket.id}` });
}
