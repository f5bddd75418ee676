import type { Answer } from '../http/Answer.ts';
import type { Call } from '../http/Call.ts';
import { spoilTransport } from '../faults/transportFaults.ts';
import { failInstead } from '../jira/commonFailures.ts';
import { loseAnswer } from '../jira/loseAnswer.ts';
import type { JiraSite } from '../jira/site/JiraSite.ts';
import { spoilShape } from '../jira/spoilShape.ts';
import { answerRest } from './answerRest.ts';
import { dcFailures } from './dcFailures.ts';
import { tomcatPage } from './pages.ts';

function withServerHeaders(site: JiraSite, answer: Answer): Answer {
  return {
    ...answer,
    headers: {
      'X-AREQUESTID': `570x${site.count()}x1`,
      'X-ANODEID': 'node1',
      'X-XSS-Protection': '1; mode=block',
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'SAMEORIGIN',
      'Cache-Control': 'no-cache, no-store, no-transform',
      ...answer.headers,
    },
  };
}

/** Answers a request to a site, which begins at its context path. */
export function answerSite(site: JiraSite, call: Call): Answer {
  const { contextPath } = site;
  const path = call.path.slice(contextPath.length);
  if (!call.path.startsWith(`${contextPath}/`) || !path.startsWith('/rest/')) {
    return withServerHeaders(site, tomcatPage(404, 'Not Found', 'The requested resource is not available.'));
  }
  const inner = { ...call, path };
  const failure = failInstead(site, inner, dcFailures);
  if (failure !== undefined) {
    return withServerHeaders(site, failure);
  }
  const answer = spoilTransport(spoilShape(answerRest(site, inner), site), site.faults);
  return withServerHeaders(site, loseAnswer(answer, inner, site));
}
