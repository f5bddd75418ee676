import { type Answer, jsonAnswer } from '../../http/Answer.ts';
import { type JsonRecord, recordAt, textAt } from '../../http/record.ts';
import type { Router } from '../../http/Router.ts';
import { callerOf, fieldRefusal, type Handler, type JiraCall, payloadOf, refusal } from '../JiraCall.ts';
import { copyTicket } from '../site/copyTicket.ts';
import type { RemoteLink, Ticket } from '../site/Ticket.ts';
import { visibleTicket } from './visibleTicket.ts';

const MOST_LINKS = 2000;
const LONGEST_ID = 255;

function selfOf(ticket: Ticket, id: number, call: JiraCall): string {
  return `${call.self}/issue/${ticket.key}/remotelink/${id}`;
}

function renderLink(ticket: Ticket, link: RemoteLink, call: JiraCall): object {
  return { id: link.id, self: selfOf(ticket, link.id, call), ...link.content };
}

function listLinks(call: JiraCall): Answer {
  const ticket = visibleTicket(call);
  const wanted = call.query.get('globalId');
  if (wanted === null) {
    return jsonAnswer(
      200,
      ticket.remoteLinks.map((link) => renderLink(ticket, link, call))
    );
  }
  const link = ticket.remoteLinks.find(({ globalId }) => globalId === wanted);
  if (link === undefined) {
    throw refusal(404, `There is no remote issue link with global ID '${wanted}' on the issue.`);
  }
  return jsonAnswer(200, renderLink(ticket, link, call));
}

/** The global id of a link, or null. Throws Refusal that names every bad member. */
function readGlobalId(body: JsonRecord): string | null {
  const object = recordAt(body, 'object');
  const globalId = textAt(body, 'globalId') ?? null;
  const errors = {
    ...((textAt(object, 'title') ?? '') === '' ? { title: "'title' is required." } : {}),
    ...(/^https?:\/\//.test(textAt(object, 'url') ?? '')
      ? {}
      : { url: "'url' is required and must be an absolute address." }),
    ...((globalId ?? '').length > LONGEST_ID
      ? { globalId: `'globalId' must not exceed ${LONGEST_ID} characters.` }
      : {}),
  };
  if (Object.keys(errors).length > 0) {
    throw fieldRefusal(errors);
  }
  return globalId;
}

/** What is kept of a link: members that are not stated are empty, also when it is replaced. */
function contentOf(body: JsonRecord, globalId: string | null): JsonRecord {
  const object = recordAt(body, 'object');
  return {
    ...(globalId === null ? {} : { globalId }),
    application: recordAt(body, 'application'),
    relationship: textAt(body, 'relationship') ?? null,
    object: { ...object, status: recordAt(object, 'status'), icon: recordAt(object, 'icon') },
  };
}

/** Creates (201), or replaces (200) the link with the same global id. */
function writeLink(call: JiraCall): Answer {
  callerOf(call);
  const ticket = copyTicket(visibleTicket(call));
  const body = payloadOf(call);
  const globalId = readGlobalId(body);
  const known = globalId === null ? undefined : ticket.remoteLinks.find((link) => link.globalId === globalId);
  if (known === undefined && ticket.remoteLinks.length >= MOST_LINKS) {
    throw refusal(413, 'The issue has reached its limit of remote issue links.');
  }
  const id = known?.id ?? ticket.id * 100 + ticket.remoteLinks.length;
  const link = { id, globalId, content: contentOf(body, globalId) };
  ticket.remoteLinks = [...ticket.remoteLinks.filter((other) => other !== known), link];
  call.site.save(ticket);
  return jsonAnswer(known === undefined ? 201 : 200, { id, self: selfOf(ticket, id, call) });
}

/** Links of tickets to pages elsewhere. */
export function addRemoteLinkRoutes(router: Router<Handler>): void {
  router.add('GET issue/{issue}/remotelink', listLinks);
  router.add('POST issue/{issue}/remotelink', writeLink);
}
