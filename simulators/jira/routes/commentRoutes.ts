import { type Answer, jsonAnswer } from '../../http/Answer.ts';
import { isRecord, recordAt } from '../../http/record.ts';
import type { Router } from '../../http/Router.ts';
import { addComment } from '../acts/addComment.ts';
import { renderComment } from '../answers/renderComment.ts';
import { callerOf, fieldRefusal, type Handler, type JiraCall, numberOf, payloadOf, refusal } from '../JiraCall.ts';
import { copyTicket } from '../site/copyTicket.ts';
import { readRichText } from './readRichText.ts';
import { visibleTicket } from './visibleTicket.ts';

const MOST_COMMENTS = 5000;

/** Whether the properties of a body make a comment internal, as the service desk marks it. */
export function isInternal(body: unknown): boolean {
  const properties = isRecord(body) && Array.isArray(body.properties) ? body.properties : [];
  return properties.some(
    (property) =>
      isRecord(property) && property.key === 'sd.public.comment' && recordAt(property, 'value').internal === true
  );
}

function listComments(call: JiraCall): Answer {
  const ticket = visibleTicket(call);
  const newestFirst = /^-created$/.test(call.query.get('orderBy') ?? '');
  const all = newestFirst ? ticket.comments.toReversed() : ticket.comments;
  const startAt = numberOf(call, 'startAt', 0, Infinity);
  const maxResults = numberOf(call, 'maxResults', 5000, 5000);
  return jsonAnswer(200, {
    self: `${call.self}/issue/${ticket.id}/comment`,
    startAt,
    maxResults,
    total: all.length,
    comments: all.slice(startAt, startAt + maxResults).map((comment) => renderComment(ticket, comment, call)),
  });
}

function writeComment(call: JiraCall): Answer {
  const author = callerOf(call).accountId;
  const ticket = copyTicket(visibleTicket(call));
  const body = payloadOf(call);
  if (body.body === undefined || body.body === '') {
    throw fieldRefusal({ comment: 'Comment body can not be empty!' });
  }
  if (ticket.comments.length >= MOST_COMMENTS) {
    throw refusal(413, 'The issue has reached its limit of comments.');
  }
  const text = readRichText(call, 'comment', body.body);
  const comment = addComment(ticket, call.site.directory, text, isInternal(body), { author, at: call.now });
  call.site.save(ticket);
  return jsonAnswer(201, renderComment(ticket, comment, call));
}

/** Comments of tickets. */
export function addCommentRoutes(router: Router<Handler>): void {
  router.add('GET issue/{issue}/comment', listComments);
  router.add('POST issue/{issue}/comment', writeComment);
  router.add('GET issue/{issue}/comment/{comment}', (call) => {
    const ticket = visibleTicket(call);
    const comment = ticket.comments.find(({ id }) => String(id) === call.parameters.comment);
    if (comment === undefined) {
      throw refusal(404, `Can not find a comment for the id: ${call.parameters.comment ?? ''}.`);
    }
    return jsonAnswer(200, renderComment(ticket, comment, call));
  });
}
