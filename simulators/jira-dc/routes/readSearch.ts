import { isTextList } from '../../http/record.ts';
import { type JiraCall, payloadOf, refusal } from '../../jira/JiraCall.ts';

/** A request to search, from a query string or a body. */
export interface SearchQuery {
  jql: string;
  startAt: number;
  /** As it will be used and echoed. */
  maxResults: number;
  fields: string[];
  expand: string[];
  /** Whether values that do not exist are errors; else they are warnings. */
  strict: boolean;
}

const STANDARD_ROWS = 50;
/** `jira.search.views.default.max`: more is cut down without a word. */
const MOST_ROWS = 1000;

/** The rows of a page that will be tried; a negative number asks for as many as there may be. */
function rowsOf(wanted: number): number {
  return wanted < 0 ? MOST_ROWS : Math.min(wanted, MOST_ROWS);
}

function mustBe(name: string, what: string, value: unknown): Error {
  const kind = Array.isArray(value) ? 'START_ARRAY' : `VALUE_${typeof value === 'string' ? 'STRING' : 'NUMBER'}`;
  return refusal(
    400,
    `Can not deserialize instance of ${what} out of ${kind} token (through reference chain: SearchRequestBean["${name}"])`
  );
}

function numberIn(body: Record<string, unknown>, name: string, standard: number): number {
  const value = body[name] ?? standard;
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    throw mustBe(name, 'int', value);
  }
  return value;
}

/** A list of texts. Here, other than in the Cloud, `expand` is one too. */
function listIn(body: Record<string, unknown>, name: string): string[] {
  const value = body[name] ?? [];
  if (!isTextList(value)) {
    throw mustBe(name, 'java.util.ArrayList', value);
  }
  return value;
}

/** Reads the body of `POST search`. Throws Refusal (400) for members of the wrong type. */
export function fromBody(call: JiraCall): SearchQuery {
  const body = payloadOf(call);
  const { jql = '', validateQuery } = body;
  if (typeof jql !== 'string') {
    throw mustBe('jql', 'java.lang.String', jql);
  }
  return {
    jql,
    startAt: Math.max(0, numberIn(body, 'startAt', 0)),
    maxResults: rowsOf(numberIn(body, 'maxResults', STANDARD_ROWS)),
    fields: listIn(body, 'fields'),
    expand: listIn(body, 'expand'),
    strict: validateQuery !== false,
  };
}

function numberOf(query: URLSearchParams, name: string, standard: number): number {
  const text = query.get(name) ?? '';
  const value = text === '' ? standard : Number(text);
  if (!Number.isInteger(value)) {
    throw refusal(400, `The value '${text}' is not valid for the parameter '${name}'.`);
  }
  return value;
}

/** Reads the query string of `GET search`. Throws Refusal (400) for numbers that are none. */
export function fromQueryString({ query }: JiraCall): SearchQuery {
  const list = (name: string): string[] => query.getAll(name).flatMap((text) => text.split(','));
  return {
    jql: query.get('jql') ?? '',
    startAt: Math.max(0, numberOf(query, 'startAt', 0)),
    maxResults: rowsOf(numberOf(query, 'maxResults', STANDARD_ROWS)),
    fields: list('fields'),
    expand: list('expand'),
    strict: query.get('validateQuery') !== 'false',
  };
}
