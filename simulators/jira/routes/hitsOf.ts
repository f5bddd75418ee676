import { Refusal } from '../../http/Refusal.ts';
import { errorAnswer, type JiraCall } from '../JiraCall.ts';
import { JqlError } from '../jql/JqlError.ts';
import { readingOf } from '../jql/Reading.ts';
import { search } from '../jql/search.ts';
import type { Ticket } from '../site/Ticket.ts';

/**
 * Runs a search; Jira's words for a bad query become an answer of status 400.
 * @param reconciled ids of tickets that must be seen as they are now
 */
export function hitsOf(call: JiraCall, jql: string, reconciled: readonly number[], sorted: boolean): Ticket[] {
  if (call.site.has('dead-token')) {
    return [];
  }
  try {
    return search({ jql, reading: readingOf(call.site, call.caller), reconciled: new Set(reconciled), sorted });
  } catch (error) {
    if (error instanceof JqlError) {
      throw new Refusal(errorAnswer(400, error.messages));
    }
    throw error;
  }
}
