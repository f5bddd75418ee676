import { type Answer, emptyAnswer, jsonAnswer } from '../../http/Answer.ts';
import { isRecord, recordAt, textAt } from '../../http/record.ts';
import type { Router } from '../../http/Router.ts';
import { moveTo } from '../acts/moveTo.ts';
import { renderStatus } from '../answers/renderNamed.ts';
import { badPayload, callerOf, fieldRefusal, type Handler, type JiraCall, payloadOf, refusal } from '../JiraCall.ts';
import { copyTicket } from '../site/copyTicket.ts';
import type { Status } from '../site/standardVocabulary.ts';
import type { Ticket } from '../site/Ticket.ts';
import { applyComments } from './applyComments.ts';
import { applyFields } from './applyFields.ts';
import { visibleTicket } from './visibleTicket.ts';

interface Transition {
  id: string;
  name: string;
  to: Status;
}

const names: Record<string, string> = {
  Open: 'Reopen',
  'In Progress': 'Start work',
  'Waiting for customer': 'Ask the customer',
  'Waiting for vendor': 'Ask the vendor',
  Escalated: 'Escalate',
  Resolved: 'Resolve',
  Closed: 'Close',
  Canceled: 'Cancel',
};

/** What can be done with a ticket: from open statuses to all others, from ended ones to Open or Closed. */
function transitionsOf(ticket: Ticket, call: JiraCall): Transition[] {
  const ended = call.site.vocabulary.categoryOf(ticket.status) === 'done';
  return call.site.vocabulary.statuses.items
    .map((to, index) => ({ id: String((index + 1) * 10 + 1), name: names[to.name] ?? to.name, to }))
    .filter(({ to }) => to.name !== ticket.status && (!ended || to.name === 'Open' || to.name === 'Closed'));
}

function renderTransition({ id, name, to }: Transition, call: JiraCall): object {
  return {
    id,
    name,
    to: renderStatus(to, call),
    ...call.site.traits.members.transition,
  };
}

function listTransitions(call: JiraCall): Answer {
  const ticket = visibleTicket(call);
  const only = call.query.get('transitionId');
  const transitions = transitionsOf(ticket, call).filter(({ id }) => only === null || id === only);
  return jsonAnswer(200, {
    expand: 'transitions',
    transitions: transitions.map((transition) => renderTransition(transition, call)),
  });
}

function resolutionOf(call: JiraCall, wanted: unknown): string | undefined {
  if (wanted === undefined) {
    return undefined;
  }
  const found = call.site.vocabulary.resolutions.find(textAt(wanted, 'name') ?? textAt(wanted, 'id') ?? '');
  if (found === undefined) {
    throw fieldRefusal({ resolution: 'Specify a valid resolution' });
  }
  return found.name;
}

function idOf(value: unknown): string {
  const id = isRecord(value) ? value.id : undefined;
  if (typeof id !== 'string' && typeof id !== 'number') {
    throw badPayload();
  }
  return String(id);
}

function doTransition(call: JiraCall): Answer {
  const act = { author: callerOf(call).accountId, at: call.now };
  const ticket = copyTicket(visibleTicket(call));
  const body = payloadOf(call);
  const id = idOf(body.transition);
  const transition = transitionsOf(ticket, call).find((candidate) => candidate.id === id);
  if (transition === undefined) {
    throw refusal(400, `Transition id '${id}' is not valid for this issue.`);
  }
  const { resolution, ...fields } = recordAt(body, 'fields');
  const chosen = resolutionOf(call, resolution);
  applyFields(ticket, fields, call, act);
  applyComments(ticket, recordAt(body, 'update'), call, act);
  moveTo(ticket, call.site.vocabulary, transition.to.name, act, chosen);
  call.site.save(ticket);
  return emptyAnswer(204);
}

/** Moving tickets from status to status. */
export function addTransitionRoutes(router: Router<Handler>): void {
  router.add('GET issue/{issue}/transitions', listTransitions);
  router.add('POST issue/{issue}/transitions', doTransition);
}
