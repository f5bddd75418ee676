import { type Answer, jsonAnswer } from '../http/Answer.ts';
import type { Call } from '../http/Call.ts';
import { cloudFlavour } from './cloudFlavour.ts';
import { findPlace } from './findPlace.ts';
import { type Identity, identify } from './identify.ts';
import { nothingThere, otherMethods, readPayload, runHandler, withHeaders } from '../jira/handleCall.ts';
import { errorAnswer, type Handler, type JiraCall } from '../jira/JiraCall.ts';
import type { JiraSite } from '../jira/site/JiraSite.ts';
import { unauthorizedHeaders } from './unauthorizedHeaders.ts';

/** Without a credential only these can be called. */
const open = /^serverInfo$/;

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

/** Runs a handler; a refusal for want of a sign-in says how to sign in. */
function handle(handler: Handler, readCall: () => JiraCall): Answer {
  const answer = runHandler(handler, readCall);
  return answer.status === 401 ? withHeaders(answer, unauthorizedHeaders) : answer;
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
    return otherMethods(found.methods);
  }
  const known = identity.kind === 'known' ? identity : undefined;
  const answer = handle(found.handler, () => ({
    site,
    flavour: cloudFlavour,
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
