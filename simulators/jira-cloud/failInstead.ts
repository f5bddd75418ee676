import { type Answer, emptyAnswer, htmlAnswer, jsonAnswer } from '../http/Answer.ts';
import type { Call } from '../http/Call.ts';
import { errorAnswer } from './JiraCall.ts';
import type { JiraSite } from './site/JiraSite.ts';
import { unauthorizedHeaders } from './unauthorizedHeaders.ts';

type Failure = (site: JiraSite, call: Call) => Answer | undefined;

const signInPage = `<!DOCTYPE html><html><head><title>Log in with Atlassian account</title></head>
<body><form action="/login"><input name="username"></form></body></html>`;
const gatewayPage = '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>';

/** Whether a counted fault strikes now: its first `name:N` times, or always without a number. */
function strikes(site: JiraSite, fault: string, standard = Infinity): boolean {
  const done = site.strikes.get(fault) ?? 0;
  site.strikes.set(fault, done + 1);
  return done < (site.faults.get(fault) ?? standard);
}

function tooMany(headers: Record<string, string>): Answer {
  return jsonAnswer(429, { errorMessages: ['Rate limit exceeded.'], errors: {} }, headers);
}

/** The other name of this machine, so that a redirect leads to another host that can still be watched. */
function elsewhere(host: string): string {
  const port = host.replace(/^.*:/, '');
  return `${host.startsWith('localhost') ? '127.0.0.1' : 'localhost'}:${port}`;
}

const junkWaits = ['-5', 'abc', 'Wed, 21 Oct 2099 07:28:00 GMT', '86400', '9223372036854775807'];

const failures: Record<string, Failure> = {
  'redirect-away': (site, call) =>
    emptyAnswer(302, { Location: `http://${elsewhere(call.host)}/sites/${site.id}/elsewhere` }),
  'redirect-ring': (site, call) => {
    const next = Number(call.query.get('ring') ?? 0) + 1;
    return emptyAnswer(302, { Location: `${site.url}${call.path}?ring=${next}` });
  },
  unauthorized: () =>
    jsonAnswer(
      401,
      { message: 'Client must be authenticated to access this resource.', 'status-code': 401 },
      unauthorizedHeaders
    ),
  forbidden: () => errorAnswer(403, ['You do not have permission to perform this operation.']),
  gone: (_, call) =>
    /\/search(\/|$)/.test(call.path) && !call.path.includes('project/')
      ? errorAnswer(410, ['The requested API has been removed. Please migrate to its successor.'])
      : undefined,
  'html-200': () => htmlAnswer(200, signInPage),
  'html-502': () => htmlAnswer(502, gatewayPage),
  'unavailable-once': (site) =>
    strikes(site, 'unavailable-once', 1)
      ? errorAnswerWith(503, 'Service Unavailable', { 'Retry-After': '1' })
      : undefined,
  unavailable: () => errorAnswerWith(503, 'Service Unavailable', { 'Retry-After': '1' }),
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
  'rate-limit-bare': (site) =>
    strikes(site, 'rate-limit-bare')
      ? { status: 429, headers: { 'Content-Type': 'text/plain' }, body: 'Too Many Requests' }
      : undefined,
  'rate-limit-junk': (site) => {
    const wait = junkWaits[(site.strikes.get('rate-limit-junk') ?? 0) % junkWaits.length] ?? 'abc';
    return strikes(site, 'rate-limit-junk') ? tooMany({ 'Retry-After': wait }) : undefined;
  },
};

function errorAnswerWith(status: number, message: string, headers: Record<string, string>): Answer {
  const answer = errorAnswer(status, [message]);
  return { ...answer, headers: { ...answer.headers, ...headers } };
}

/** The answer that a fault of the site puts in the place of the right one; undefined when none does. */
export function failInstead(site: JiraSite, call: Call): Answer | undefined {
  for (const fault of site.faults.keys()) {
    const answer = failures[fault]?.(site, call);
    if (answer !== undefined) {
      return answer;
    }
  }
  return undefined;
}
