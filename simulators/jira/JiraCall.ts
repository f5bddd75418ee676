import { type Answer, jsonAnswer } from '../http/Answer.ts';
import { isRecord, type JsonRecord } from '../http/record.ts';
import { Refusal } from '../http/Refusal.ts';
import type { PathParameters } from '../http/Router.ts';
import type { FieldEntry } from './answers/fieldCatalogue.ts';
import type { JiraSite } from './site/JiraSite.ts';
import type { Person } from './site/people.ts';
import type { Ticket, TicketComment } from './site/Ticket.ts';

/** In what the answers of one kind of Jira differ from another kind's. */
export interface Flavour {
  renderPerson: (person: Person, call: JiraCall) => object;
  /** Members that this kind adds to a comment. */
  commentMembers: (comment: TicketComment) => object;
  /** The account that a body names, as this kind names accounts: null for nobody, undefined for an unknown one. */
  findAccount: (value: unknown, site: JiraSite) => Person | null | undefined;
  serverInfo: (call: JiraCall) => object;
  /** A field as this kind lists it. */
  renderField: (entry: FieldEntry) => object;
  /** What is said of a ticket that is not there (undefined) or that the caller may not see. */
  notVisible: (ticket: Ticket | undefined, call: JiraCall) => Refusal;
}

/** One signed-in (or anonymous) call of Jira's REST interface. */
export interface JiraCall {
  site: JiraSite;
  flavour: Flavour;
  /** Absent: anonymous. */
  caller: Person | undefined;
  /** The access token of an OAuth client. */
  bearer: string | undefined;
  /** 2: texts are wiki markup, 3: texts are Atlassian Documents. */
  version: 2 | 3;
  /** Address of the interface as it was called: the site, or the gateway of scoped tokens. */
  base: string;
  /** Address of what was called, for `self`. */
  self: string;
  parameters: PathParameters;
  query: URLSearchParams;
  /** The JSON body; undefined when there is none. */
  payload: unknown;
  /** Epoch milliseconds. */
  now: number;
  /** Zone of the caller's profile, in which times are written. */
  zone: string;
}

/** Answers one kind of call; throws Refusal for an error. */
export type Handler = (call: JiraCall) => Answer;

/** Jira's error body. */
export function errorAnswer(status: number, messages: readonly string[], errors: Record<string, string> = {}): Answer {
  return jsonAnswer(status, { errorMessages: messages, errors });
}

/** An error to throw. */
export function refusal(status: number, message: string): Refusal {
  return new Refusal(errorAnswer(status, [message]));
}

/** Errors of fields, to throw. */
export function fieldRefusal(errors: Record<string, string>): Refusal {
  return new Refusal(errorAnswer(400, [], errors));
}

/** What Jira says to a body whose members have the wrong types. */
export function badPayload(): Refusal {
  return refusal(400, 'Invalid request payload. Refer to the REST API documentation and try again.');
}

/** The body as an object. Throws Refusal when it is none. */
export function payloadOf(call: JiraCall): JsonRecord {
  if (!isRecord(call.payload)) {
    throw badPayload();
  }
  return call.payload;
}

/** The signed-in caller. Throws Refusal (401) for anonymous calls. */
export function callerOf(call: JiraCall): Person {
  if (call.caller === undefined) {
    throw refusal(401, 'You are not authenticated. Authentication required to perform this operation.');
  }
  return call.caller;
}

/** A whole number of the query; the default when it is missing. Throws Refusal when it is not one. */
export function numberOf(call: JiraCall, name: string, standard: number, most: number): number {
  const text = call.query.get(name);
  if (text === null || text === '') {
    return standard;
  }
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) {
    throw refusal(400, `The value '${text}' is not valid for the parameter '${name}'.`);
  }
  return Math.min(value, most);
}
