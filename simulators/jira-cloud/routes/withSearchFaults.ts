import { type JiraCall, refusal } from '../../jira/JiraCall.ts';
import type { Ticket } from '../../jira/site/Ticket.ts';

/** A page of a search before it is written. */
export interface SearchPage {
  issues: Array<Record<string, unknown>>;
  isLast: boolean;
  nextPageToken?: string;
}

/** Always the same token, which leads to the first page again. */
const repeated = Buffer.from('rounds:again').toString('base64url');

function endlessly(page: SearchPage): SearchPage {
  return { ...page, isLast: false, nextPageToken: repeated };
}

/** Whether a token is the one of the fault `repeat-token`. */
export function isRepeatedToken(token: string | undefined): boolean {
  return token === repeated;
}

/** At page 3: a bearer token is withdrawn, once; other callers find that the page token has run out. */
function expire({ site, bearer }: JiraCall): void {
  if (bearer === undefined) {
    throw refusal(400, 'The provided next page token is invalid or expired.');
  }
  if (site.strikes.has('token-expires-page-3')) {
    return;
  }
  site.strikes.set('token-expires-page-3', 1);
  site.bearers.delete(bearer);
  throw refusal(401, 'Unauthorized; the access token has expired.');
}

/** Spoils a page of a search as the faults of the site say. Throws Refusal for `token-expires-page-3`. */
export function withSearchFaults(
  call: JiraCall,
  number: number,
  page: SearchPage,
  render: (ticket: Ticket) => Record<string, unknown>
): SearchPage {
  const { site } = call;
  if (number >= 3 && site.has('token-expires-page-3')) {
    expire(call);
  }
  let spoilt = page;
  if (site.has('foreign-rows')) {
    const [foreign] = site.store.all(['SECRET']);
    spoilt = foreign === undefined ? spoilt : { ...spoilt, issues: [render(foreign), ...spoilt.issues] };
  }
  if (site.has('ids-only')) {
    spoilt = { ...spoilt, issues: spoilt.issues.map(({ id }) => ({ id })) };
  }
  if (site.has('null-token') && spoilt.isLast) {
    return Object.assign({}, spoilt, { nextPageToken: null });
  }
  return site.has('repeat-token') ? endlessly(spoilt) : spoilt;
}
