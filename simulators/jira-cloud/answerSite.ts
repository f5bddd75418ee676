import { type Answer, htmlAnswer, jsonAnswer } from '../http/Answer.ts';
import type { Call } from '../http/Call.ts';
import { spoilTransport } from '../faults/transportFaults.ts';
import { answerRest } from './answerRest.ts';
import { failInstead } from '../jira/commonFailures.ts';
import { cloudFailures } from './cloudFailures.ts';
import { giveToken } from './giveToken.ts';
import { loseAnswer } from '../jira/loseAnswer.ts';
import type { JiraSite } from '../jira/site/JiraSite.ts';
import { spoilShape } from '../jira/spoilShape.ts';

function withEdgeHeaders(site: JiraSite, answer: Answer): Answer {
  const number = String(site.count()).padStart(12, '0');
  return {
    ...answer,
    headers: {
      'X-AREQUESTID': number,
      'Atl-Traceid': `${site.cloudId.replaceAll('-', '').slice(0, 20)}${number}`,
      'Cache-Control': 'no-cache, no-store, no-transform',
      'X-Content-Type-Options': 'nosniff',
      Server: 'AtlassianEdge',
      ...(answer.status < 300
        ? { 'X-RateLimit-Limit': '350', 'X-RateLimit-Remaining': '349', 'X-RateLimit-NearLimit': 'false' }
        : {}),
      ...answer.headers,
    },
  };
}

function answerFaultily(site: JiraSite, call: Call, atGateway: boolean): Answer {
  const isOpen = /\/serverInfo$/.test(call.path) && (site.has('unauthorized') || site.has('forbidden'));
  const failure = isOpen ? undefined : failInstead(site, call, cloudFailures);
  if (failure !== undefined) {
    return failure;
  }
  const answer = spoilTransport(spoilShape(answerRest(site, call, atGateway), site), site.faults);
  return loseAnswer(answer, call, site);
}

/** Answers a request to a site: its REST interface, the gateway, the token endpoint, its cloud id. */
export function answerSite(site: JiraSite, call: Call): Answer {
  if (call.path === '/_edge/tenant_info') {
    return withEdgeHeaders(site, jsonAnswer(200, { cloudId: site.cloudId }));
  }
  if (call.path === '/oauth/token') {
    return call.method === 'POST' ? giveToken(site, call) : jsonAnswer(405, { error: 'invalid_request' });
  }
  const gateway = /^\/ex\/jira\/([^/]+)(\/.*)$/.exec(call.path);
  if (gateway !== null) {
    return gateway[1] === site.cloudId
      ? withEdgeHeaders(site, answerFaultily(site, { ...call, path: gateway[2] ?? '/' }, true))
      : jsonAnswer(404, { code: 404, message: 'Not Found' });
  }
  if (call.path.startsWith('/rest/')) {
    return withEdgeHeaders(site, answerFaultily(site, call, false));
  }
  return withEdgeHeaders(site, htmlAnswer(404, '<html><head><title>Page not found</title></head><body></body></html>'));
}
