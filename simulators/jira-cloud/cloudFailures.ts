import { htmlAnswer, jsonAnswer } from '../http/Answer.ts';
import { commonFailures, type Failure, strikes, tooMany } from '../jira/commonFailures.ts';
import { errorAnswer } from '../jira/JiraCall.ts';
import { unauthorizedHeaders } from './unauthorizedHeaders.ts';

const signInPage = `<!DOCTYPE html><html><head><title>Log in with Atlassian account</title></head>
<body><form action="/login"><input name="username"></form></body></html>`;

/** The failures of a Jira Cloud site, by the name of their fault. */
export const cloudFailures: Record<string, Failure> = {
  ...commonFailures,
  unauthorized: () =>
    jsonAnswer(
      401,
      { message: 'Client must be authenticated to access this resource.', 'status-code': 401 },
      unauthorizedHeaders
    ),
  gone: (_, call) =>
    /\/search(\/|$)/.test(call.path) && !call.path.includes('project/')
      ? errorAnswer(410, ['The requested API has been removed. Please migrate to its successor.'])
      : undefined,
  'html-200': () => htmlAnswer(200, signInPage),
  'rate-limit-burst': (site) =>
    strikes(site, 'rate-limit-burst')
      ? tooMany({
          'Retry-After': '1',
          'RateLimit-Reason': 'jira-burst-based',
          'X-RateLimit-Limit': '100',
          'X-RateLimit-Remaining': '0',
          'X-RateLimit-Reset': new Date(site.clock.now() + 1000).toISOString(),
        })
      : undefined,
  'rate-limit-quota': (site) =>
    strikes(site, 'rate-limit-quota')
      ? tooMany({
          'Retry-After': '1847',
          'RateLimit-Reason': 'jira-quota-tenant-based',
          'X-RateLimit-Limit': '65000',
          'X-RateLimit-Remaining': '0',
          'X-RateLimit-Reset': new Date(site.clock.now() + 1_847_000).toISOString(),
          'Beta-RateLimit-Policy': '"tenant-app-quota";q=65000;w=3600',
          'Beta-RateLimit': '"tenant-app-quota";r=0;t=1847',
        })
      : undefined,
};
