import { type Answer, emptyAnswer, htmlAnswer, jsonAnswer } from '../http/Answer.ts';
import type { Call } from '../http/Call.ts';
import { errorAnswer } from './JiraCall.ts';
import type { JiraSite } from './site/JiraSite.ts';

/** The answer that a fault gives in the place of the right one; undefined when it does not strike this time. */
export type Failure = (site: JiraSite, call: Call) => Answer | undefined;

const gatewayPage = '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>';

/** Whether a counted fault strikes now: its first `name:N` times, or always without a number. */
export function strikes(site: JiraSite, fault: string, standard = Infinity): boolean {
  const done = site.strikes.get(fault) ?? 0;
  site.strikes.set(fault, done + 1);
  return done < (site.faults.get(fault) ?? standard);
}

/** 429 with Jira's error body. */
export function tooMany(headers: Record<string, string>): Answer {
  return jsonAnswer(429, { errorMessages: ['Rate limit exceeded.'], errors: {} }, headers);
}

/** The other name of this machine, so that a redirect leads to another host that can still be watched. */
function elsewhere(host: string): string {
  const port = host.replace(/^.*:/, '');
  return `${host.startsWith('localhost') ? '127.0.0.1' : 'localhost'}:${port}`;
}

const junkWaits = ['-5', 'abc', 'Wed, 21 Oct 2099 07:28:00 GMT', '86400', '9223372036854775807'];

/** The failures that every kind of Jira can have, by the name of their fault. */
export const commonFailures: Record<string, Failure> = {
  'redirect-away': (site, call) =>
    emptyAnswer(302, { Location: `http://${elsewhere(call.host)}/sites/${site.id}/elsewhere` }),
  'redirect-ring': (site, call) => {
    const next = Number(call.query.get('ring') ?? 0) + 1;
    return emptyAnswer(302, { Location: `${site.url}${call.path}?ring=${next}` });
  },
  forbidden: () => errorAnswer(403, ['You do not have permission to perform this operation.']),
  'html-502': () => htmlAnswer(502, gatewayPage),
  'unavailable-once': (site) =>
    strikes(site, 'unavailable-once', 1)
      ? errorAnswerWith(503, 'Service Unavailable', { 'Retry-After': '1' })
      : undefined,
  unavailable: () => errorAnswerWith(503, 'Service Unavailable', { 'Retry-After': '1' }),
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
export function failInstead(
  site: JiraSite,
  call: Call,
  failures: Readonly<Record<string, Failure>>
): Answer | undefined {
  for (const fault of site.faults.keys()) {
    const answer = failures[fault]?.(site, call);
    if (answer !== undefined) {
      return answer;
    }
  }
  return undefined;
}
