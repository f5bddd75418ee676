import type { Answer } from '../http/Answer.ts';
import type { Call } from '../http/Call.ts';
import { strikes } from './commonFailures.ts';
import type { JiraSite } from './site/JiraSite.ts';

/** Calls that only read although they are sent with POST. */
const reads = /\/(search|jql|bulkfetch)(\/|$)/;

/**
 * With the fault `lost-answer` the first N writes (1) are carried out, but the connection breaks before the answer:
 * whoever wrote cannot know.
 */
export function loseAnswer(answer: Answer, call: Call, site: JiraSite): Answer {
  const writes = call.method !== 'GET' && call.method !== 'HEAD' && !reads.test(call.path);
  if (!site.has('lost-answer') || !writes || answer.status >= 300 || !strikes(site, 'lost-answer', 1)) {
    return answer;
  }
  return {
    ...answer,
    deliver: async (response) => {
      response.destroy();
    },
  };
}
