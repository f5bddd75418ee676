import { htmlAnswer } from '../http/Answer.ts';
import { readCredentials } from '../http/readCredentials.ts';
import { commonFailures, type Failure, strikes } from '../jira/commonFailures.ts';
import { signInFailed, singleSignOnPage, tomcatPage } from './pages.ts';
import { emptyBucket } from './rateHeaders.ts';

/** What Data Center says for how long a user is shut out whose bucket can never fill: the largest Java long. */
const FOR_EVER = '9223372036854775807';

function limited(fault: string, retryAfter: string): Failure {
  return (site) =>
    strikes(site, fault)
      ? tomcatPage(429, 'Too Many Requests', 'Rate limit exceeded.', emptyBucket(retryAfter))
      : undefined;
}

/** The failures of a Jira Data Center site, by the name of their fault. */
export const dcFailures: Record<string, Failure> = {
  ...commonFailures,
  unauthorized: () => signInFailed(401, 'AUTHENTICATED_FAILED', {}),
  captcha: (site, call) =>
    readCredentials(call.headers.authorization).kind === 'basic'
      ? signInFailed(403, 'AUTHENTICATION_DENIED', {
          'X-Authentication-Denied-Reason': `CAPTCHA_CHALLENGE; login-url=${site.url}/login.jsp`,
        })
      : undefined,
  'html-200': () => htmlAnswer(200, singleSignOnPage),
  'tomcat-error': () => tomcatPage(500, 'Internal Server Error', 'The server encountered an unexpected condition.'),
  'rate-limit': limited('rate-limit', '5'),
  'rate-limit-zero': limited('rate-limit-zero', '0'),
  'rate-limit-blocked': limited('rate-limit-blocked', FOR_EVER),
};
