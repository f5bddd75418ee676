import type { Answer } from '../http/Answer.ts';
import { failure } from './answers/failure.ts';
import { RateCounter } from './instance/RateCounter.ts';
import { sysId } from './instance/sysId.ts';
import type { Session } from './Session.ts';

const standardLimit = 100;
const rule = sysId('rate_limit_rule');

/** What the hourly limit (fault `rate-limit:N`) says about a request. */
export interface Verdict {
  headers: Record<string, string>;
  /** The refusal, when the hour's requests are used up. */
  refused?: Answer;
}

/** Counts a request against the limit of its account, in the hours of the instance's clock. */
export function limitRate({ instance, account, now }: Session): Verdict {
  if (!instance.has('rate-limit')) {
    return { headers: {} };
  }
  const limit = instance.faults.get('rate-limit') ?? standardLimit;
  const end = RateCounter.end(now);
  const headers = {
    'X-RateLimit-Limit': String(limit),
    'X-RateLimit-Reset': String(Math.floor(end / 1000)),
    'X-RateLimit-Rule': rule,
  };
  if (instance.rate.add(account.userName, now) <= limit) {
    return { headers };
  }
  const refused = failure(
    429,
    'Rate limit exceeded',
    `Rate limit of ${limit} requests per hour for Table API exceeded`,
    { ...headers, 'Retry-After': String(Math.max(1, Math.ceil((end - now) / 1000))) }
  );
  return { headers, refused };
}
