import type { Answer } from '../http/Answer.ts';
import type { Call } from '../http/Call.ts';
import { nothingThere, otherMethods, readPayload, runHandler, withHeaders } from '../jira/handleCall.ts';
import { accountName } from '../jira/site/accountName.ts';
import type { JiraSite } from '../jira/site/JiraSite.ts';
import type { Person } from '../jira/site/people.ts';
import { dcFlavour } from './dcFlavour.ts';
import { findPlace, type Place } from './findPlace.ts';
import { identify } from './identify.ts';
import { signInFailed } from './pages.ts';
import { rateHeaders } from './rateHeaders.ts';

function answerCaller(site: JiraSite, call: Call, place: Place, caller: Person | undefined): Answer {
  const found = place.router.find(call.method, place.rest);
  if (found.kind === 'nothing') {
    return nothingThere(site.url, call.path);
  }
  if (found.kind === 'other-methods') {
    return otherMethods(found.methods);
  }
  return runHandler(found.handler, () => ({
    site,
    flavour: dcFlavour,
    caller,
    bearer: undefined,
    version: 2,
    base: site.url,
    self: `${site.url}${place.root}`,
    parameters: found.parameters,
    query: call.query,
    payload: readPayload(call),
    now: site.clock.now(),
    zone: caller?.zone ?? 'Etc/UTC',
  }));
}

/** Answers `/rest/…` of a site, and says in the headers as whom. */
export function answerRest(site: JiraSite, call: Call): Answer {
  const place = findPlace(call.path);
  if (place === undefined) {
    return nothingThere(site.url, call.path);
  }
  const identity = site.has('dead-token') ? { kind: 'anonymous' as const } : identify(site, call);
  if (identity.kind === 'refused') {
    return signInFailed(401, 'AUTHENTICATED_FAILED', {
      'WWW-Authenticate': 'OAuth realm="https%3A%2F%2Fjira.example"',
    });
  }
  const caller = identity.kind === 'known' ? identity.person : undefined;
  const answer = answerCaller(site, call, place, caller);
  return caller === undefined
    ? withHeaders(answer, { 'X-AUSERNAME': 'anonymous' })
    : withHeaders(answer, { 'X-AUSERNAME': accountName(caller), 'X-Seraph-LoginReason': 'OK', ...rateHeaders });
}
