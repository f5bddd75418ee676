import { isRecord, type JsonRecord } from '../http/record.ts';
import type { Answer } from '../http/Answer.ts';
import type { PathParameters } from '../http/Router.ts';
import { refusal } from './answers/failure.ts';
import type { Session } from './Session.ts';

/** One signed-in call of ServiceNow's REST interface. */
export interface TableCall {
  session: Session;
  /** `v1`, `v2`, or empty for the latest version. */
  version: string;
  /** Address of what was called, without the query. */
  self: string;
  parameters: PathParameters;
  query: URLSearchParams;
  contentType: string;
  /** The body as it came. */
  body: string;
}

/** Answers one kind of call; throws Refusal for an error. */
export type Handler = (call: TableCall) => Answer;

/** The body as an object. Throws Refusal when it is none. */
export function payloadOf({ body, contentType }: TableCall): JsonRecord {
  if (contentType !== '' && !contentType.includes('json')) {
    throw refusal(415, 'Unsupported Media Type', `Unsupported media type: ${contentType}`);
  }
  let value: unknown;
  try {
    value = body === '' ? {} : JSON.parse(body);
  } catch {
    value = undefined;
  }
  if (!isRecord(value)) {
    throw refusal(400, 'Exception while reading request', 'The payload is not valid JSON.');
  }
  return value;
}
