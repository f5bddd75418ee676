import type { ReviewTicket } from '../../src/domain/review/links/ReviewTicket.ts';

type Reporter = ReviewTicket['reportedBy'];

/** The words of the query type `tickets`, from those of systems; the same rules as the back end's. */
const TYPES: ReadonlyArray<readonly [RegExp, string]> = [
  [/\bincidents?\b/i, 'incident'],
  [/\bchanges?\b/i, 'change'],
  [/\bproblems?\b/i, 'problem'],
  [/\brequests?\b/i, 'request'],
  [/\b(tasks?|sub-?tasks?|story)\b/i, 'task'],
];
/** ServiceNow's numbers tell the table. */
const NUMBERS: ReadonlyArray<readonly [RegExp, string]> = [
  [/^INC\d/i, 'incident'],
  [/^CHG\d/i, 'change'],
  [/^PRB\d/i, 'problem'],
  [/^(REQ|RITM|CS)\d/i, 'request'],
  [/^(SCTASK|TASK|CTASK)\d/i, 'task'],
];

const found = <Word extends string>(words: ReadonlyArray<readonly [RegExp, Word]>, text: string): Word | undefined =>
  words.find(([word]) => word.test(text))?.[1];

/** What kind of ticket it is; an incident where neither a type nor the number says anything. */
export function typeOf(type: string, key: string, incidents: readonly string[]): string {
  if (incidents.some((one) => one.toLowerCase() === type.trim().toLowerCase())) {
    return 'incident';
  }
  // A change of ServiceNow's has a type such as Normal, and its number tells that it is one.
  return found(TYPES, type) ?? found(NUMBERS, key) ?? (type === '' ? 'incident' : 'other');
}

const CANCELLED = /^\W*(cancel|won'?t (do|fix)|declined|rejected|withdrawn|duplicate|annullat|storniert)/i;
/** ServiceNow's number for a cancelled incident. */
const CANCELLED_NUMBER = '8';

/** Whether it came to nothing. */
export const isCancelled = (state: string, code: string): boolean =>
  CANCELLED.test(state) || CANCELLED.test(code) || state.trim() === CANCELLED_NUMBER;

const PRIORITIES = [
  /highest|critical|blocker|urgent|^p1$/i,
  /high|major|^p2$/i,
  /medium|moderate|normal|^p3$/i,
  /^low$|minor|^p4$/i,
];

/** 1 (highest) to 5, from a number at the beginning or a word; 3 where neither is known. */
export function priorityOf(text: string): number {
  const number = /^\s*P?([1-5])\b/i.exec(text)?.[1];
  if (number !== undefined) {
    return Number(number);
  }
  const place = PRIORITIES.findIndex((word) => word.test(text.trim()));
  return place >= 0 ? place + 1 : /lowest|trivial|planning/i.test(text) ? 5 : 3;
}

const REPORTERS: ReadonlyArray<readonly [RegExp, Reporter]> = [
  [/monitor|event|alert|integration|automat|system|grafana|zabbix|^api$/i, 'monitoring'],
  [/customer|client|virtual.?agent|phone|e-?mail|self.?service|portal|walk.?in|chat|user|cliente|kunde/i, 'customer'],
  [/team|operator|operations|internal|agent|technician|staff|manual/i, 'team'],
];

/** Who reported it, from a channel or source; '' where it does not say. */
export const reporterOf = (channel: string): Reporter => found(REPORTERS, channel) ?? '';
