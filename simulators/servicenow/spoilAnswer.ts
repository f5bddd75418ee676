import type { Answer } from '../http/Answer.ts';
import { spoilTransport } from '../faults/transportFaults.ts';
import { isRecord } from '../http/record.ts';
import { cancelledError } from './failInstead.ts';
import type { Instance } from './instance/Instance.ts';

const wrong = ['{"result":null}', '{"result":"none"}', '[]', '"maintenance"'];

/** Half of the rows, then the error: what is seen of a query that took too long after the answer had begun. */
function cancelHalfway(body: string): string {
  const value: unknown = JSON.parse(body);
  const result = isRecord(value) ? value.result : [];
  const half = Array.isArray(result) ? result.slice(0, Math.floor(result.length / 2)) : [];
  return JSON.stringify({ result: half, error: cancelledError, status: 'failure' });
}

/** Half of a link header leads to another host. */
function withForeignLinks({ Link, ...headers }: Record<string, string>): Record<string, string> {
  return Link === undefined
    ? headers
    : { ...headers, Link: Link.replaceAll(/<https?:\/\/[^/]+/g, '<https://evil.test') };
}

function spoilShape(answer: Answer, instance: Instance): Answer {
  if (answer.status !== 200 || typeof answer.body !== 'string') {
    return answer;
  }
  let spoilt = answer;
  if (instance.has('no-total')) {
    const { 'X-Total-Count': _, ...headers } = spoilt.headers;
    spoilt = { ...spoilt, headers };
  }
  if (instance.has('foreign-link')) {
    spoilt = { ...spoilt, headers: withForeignLinks(spoilt.headers) };
  }
  if (instance.has('wrong-shape')) {
    spoilt = { ...spoilt, body: wrong[instance.faults.get('wrong-shape') ?? 0] ?? '{}' };
  }
  if (instance.strikesNow('transaction-cancelled')) {
    spoilt = { ...spoilt, body: cancelHalfway(answer.body) };
  }
  return spoilt;
}

/** Spoils an answer of the REST interface as the instance's faults say. */
export function spoilAnswer(answer: Answer, method: string, instance: Instance): Answer {
  if (method !== 'GET' && method !== 'HEAD' && answer.status < 300 && instance.strikesNow('lost-answer', 1)) {
    return {
      ...answer,
      deliver: async (response) => {
        response.destroy();
      },
    };
  }
  return spoilTransport(spoilShape(answer, instance), instance.faults);
}
