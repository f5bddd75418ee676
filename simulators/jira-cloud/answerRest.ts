import { type Answer, jsonAnswer } from '../http/Answer.ts';
import type { Call } from '../http/Call.ts';
import { Refusal } from '../http/Refusal.ts';
import { findPlace } from './findPlace.ts';
import { type Identity, identify } from './identify.ts';
import { errorAnswer, type Handler, type JiraCall } from './JiraCall.ts';
import type { JiraSite } from './site/JiraSite.ts';
import { unauthorizedHeaders } from './unauthorizedHeaders.ts';

/** What Jira says where there is nothing. */
function nothingThere(base: string, path: string): Answer {
  return jsonAnswer(404, { message: `null for uri: ${base}${path}`, 'status-code': 404 });
}

/** Reads a JSON body. Throws Refusal for another content type or bad JSON. */
function readPayload(call: Call): unknown {
  if (call.body.length === 0) {
    return undefined;
  }
  if (!(call.headers['content-type'] ?? '').includes('json')) {
    throw new Refusal(jsonAnswer(415, { message: 'HTTP 415 Unsupported Media Type', 'status-code': 415 }));
  }
  try {
    return JSON.parse(call.body.toString('utf8'));
  } catch {
    throw new Refusal(errorAnswer(400, ['There was an error parsing JSON. Check that your request body is valid.']));
  }
}

/** Without a credential only these can be called. */
const open = /^serverInfo$/;

function withHeaders(answer: Answer, headers: Record<string, string>): Answer {
  return { ...answer, headers: { ...answer.headers, ...headers } };
}

/** The answer to callers who are not let in; undefined for those who are. */
function turnAway(identity: Identity, rest: string, atGateway: boolean): Answer | undefined {
  if (identity.kind === 'refused') {
    return atGateway
      ? jsonAnswer(401, { code: 401, message: identity.reason })
      : jsonAnswer(
          401,
          { message: 'Client must be authenticated to access this resource.', 'status-code': 401 },
          unauthorizedHeaders
        );
  }
  if (identity.kind === 'anonymous' && !open.test(rest)) {
    const message = 'You are not authenticated. Authentication required to perform this operation.';
    return withHeaders(errorAnswer(401, [message]), unauthorizedHeaders);
  }
  return undefined;
}

/** Runs a handler; what it refuses is an answer, too. */
function handle(handler: Handler, readCall: () => JiraCall): Answer {
  try {
    return handler(readCall());
  } catch (error) {
    if (!(error instanceof Refusal)) {
      throw error;
    }
    return error.answer.status === 401 ? withHeaders(error.answer, unauthorizedHeaders) : error.answer;
  }
}

/** What everybody is whose token is dead: nobody, and not told so. */
const nobody: Identity = { kind: 'anonymous' };

function baseOf(site: JiraSite, atGateway: boolean): string {
  return atGateway ? `${site.url}/ex/jira/${site.cloudId}` : site.url;
}

/**
 * Answers `/rest/…` of a site.
 * @param atGateway whether it was called through `/ex/jira/{cloudId}`
 */
export function answerRest(site: JiraSite, call: Call, atGateway: boolean): Answer {
  const base = baseOf(site, atGateway);
  const place = findPlace(call.path);
  const found = place?.router.find(call.method, place.rest);
  if (place === undefined || found === undefined || found.kind === 'nothing') {
    return nothingThere(base, call.path);
  }
  const dead = site.has('dead-token');
  const identity = dead ? nobody : identify(site, call, atGateway);
  const away = dead ? undefined : turnAway(identity, place.rest, atGateway);
  if (away !== undefined) {
    return away;
  }
  if (found.kind === 'other-methods') {
    const body = { message: 'HTTP 405 Method Not Allowed', 'status-code': 405 };
    return jsonAnswer(405, body, { Allow: found.methods.join(',') });
  }
  const known = identity.kind === 'known' ? identity : undefined;
  const answer = handle(found.handler, () => ({
    site,
    caller: known?.person,
    bearer: known?.bearer,
    version: place.version,
    base,
    self: `${base}${place.root}`,
    parameters: found.parameters,
    query: call.query,
    payload: readPayload(call),
    now: site.clock.now(),
    zone: known?.person.zone ?? 'Etc/UTC',
  }));
  return dead ? withHeaders(answer, { 'X-Seraph-LoginReason': 'AUTHENTICATED_FAILED' }) : answer;
}
