import { type Answer, jsonAnswer } from '../http/Answer.ts';
import type { Call } from '../http/Call.ts';
import { Refusal } from '../http/Refusal.ts';
import { errorAnswer, type Handler, type JiraCall } from './JiraCall.ts';

/** What Jira says where there is nothing. */
export function nothingThere(base: string, path: string): Answer {
  return jsonAnswer(404, { message: `null for uri: ${base}${path}`, 'status-code': 404 });
}

/** What Jira says to a method that a path does not have. */
export function otherMethods(methods: readonly string[]): Answer {
  const body = { message: 'HTTP 405 Method Not Allowed', 'status-code': 405 };
  return jsonAnswer(405, body, { Allow: methods.join(',') });
}

/** Reads a JSON body. Throws Refusal for another content type or bad JSON. */
export function readPayload(call: Call): unknown {
  if (call.body.length === 0) {
    return undefined;
  }
  if (!(call.headers['content-type'] ?? '').includes('json')) {
    throw new Refusal(jsonAnswer(415, { message: 'HTTP 415 Unsupported Media Type', 'status-code': 415 }));
  }
  try {
    return JSON.parse(call.body.toString('utf8'));
  } catch {
    throw new Refusal(errorAnswer(400, ['There was an error parsing JSON. Check that your request body is valid.']));
  }
}

/** An answer with further headers. */
export function withHeaders(answer: Answer, headers: Record<string, string>): Answer {
  return { ...answer, headers: { ...answer.headers, ...headers } };
}

/** Runs a handler; what it refuses is an answer, too. */
export function runHandler(handler: Handler, readCall: () => JiraCall): Answer {
  try {
    return handler(readCall());
  } catch (error) {
    if (!(error instanceof Refusal)) {
      throw error;
    }
    return error.answer;
  }
}
