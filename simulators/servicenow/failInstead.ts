import { type Answer, emptyAnswer, htmlAnswer } from '../http/Answer.ts';
import type { Call } from '../http/Call.ts';
import { failure, notAuthenticated } from './answers/failure.ts';
import type { Instance } from './instance/Instance.ts';

type Failing = (instance: Instance, call: Call) => Answer | undefined;

const hibernating = `<!DOCTYPE html><html><head><title>Instance Hibernating page</title></head>
<body><h1>Your instance is hibernating</h1><p>Sign in to the developer site to wake it up.</p></body></html>`;
const loginPage = `<!DOCTYPE html><html><head><title>ServiceNow</title></head>
<body><form action="/login.do" name="login"><input name="user_name"><input type="password" name="user_password"></form></body></html>`;
const gateway = '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>';

const cancelled = 'Transaction cancelled: maximum execution time exceeded';
/** What stands beside a cancelled transaction. */
export const cancelledError = {
  message: cancelled,
  detail: `${cancelled} Check logs for error trace or enable glide.rest.debug property to verify REST request processing`,
};

/** The other name of this machine, so that a redirect leads to another host that can still be watched. */
function elsewhere(host: string): string {
  const port = host.replace(/^.*:/, '');
  return `${host.startsWith('localhost') ? '127.0.0.1' : 'localhost'}:${port}`;
}

const junkWaits = ['-5', 'abc', 'Wed, 21 Oct 2099 07:28:00 GMT', '86400', '9223372036854775807'];

function tooMany(wait: string): Answer {
  return failure(429, 'Rate limit exceeded', 'Rate limit of 100 requests per hour for Table API exceeded', {
    'Retry-After': wait,
  });
}

function unavailable(): Answer {
  return failure(503, 'Service Unavailable', null, { 'Retry-After': '1' });
}

const failing: Record<string, Failing> = {
  'redirect-away': ({ id, url }, { host }) =>
    emptyAnswer(302, { Location: `${url.split(':')[0] ?? 'http'}://${elsewhere(host)}/sites/${id}/elsewhere` }),
  'redirect-ring': ({ url }, { path, query }) =>
    emptyAnswer(302, { Location: `${url}${path}?ring=${Number(query.get('ring') ?? 0) + 1}` }),
  unauthorized: () => notAuthenticated(),
  forbidden: () => failure(403, 'User Not Authorized', 'Failed API level ACL Validation'),
  hibernating: () => htmlAnswer(200, hibernating),
  'login-page': () => htmlAnswer(200, loginPage, { 'X-Is-Logged-In': 'false' }),
  'html-502': () => htmlAnswer(502, gateway),
  unavailable: () => unavailable(),
  'unavailable-once': (instance) => (instance.strikesNow('unavailable-once', 1) ? unavailable() : undefined),
  'rate-limit-bare': (instance) =>
    instance.strikesNow('rate-limit-bare')
      ? { status: 429, headers: { 'Content-Type': 'text/plain' }, body: 'Too Many Requests' }
      : undefined,
  'rate-limit-junk': (instance) => {
    const wait = junkWaits[(instance.strikes.get('rate-limit-junk') ?? 0) % junkWaits.length] ?? 'abc';
    return instance.strikesNow('rate-limit-junk') ? tooMany(wait) : undefined;
  },
  'transaction-cancelled-500': (instance) =>
    instance.strikesNow('transaction-cancelled-500')
      ? failure(500, cancelledError.message, cancelledError.detail)
      : undefined,
};

/** The answer that a fault puts in the place of the right one; undefined when none does. */
export function failInstead(instance: Instance, call: Call): Answer | undefined {
  for (const fault of instance.faults.keys()) {
    const answer = failing[fault]?.(instance, call);
    if (answer !== undefined) {
      return answer;
    }
  }
  return undefined;
}
