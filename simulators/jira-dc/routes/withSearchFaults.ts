import type { JiraCall } from '../../jira/JiraCall.ts';
import type { JiraSite } from '../../jira/site/JiraSite.ts';
import type { Ticket } from '../../jira/site/Ticket.ts';

/** A page of a search before it is written. */
export interface SearchPage {
  total: number;
  issues: Array<Record<string, unknown>>;
}

const MANY_ROWS = 5000;

/** Where a page begins; with `repeat-page` it is always the first one. */
export function beginOf(site: JiraSite, startAt: number): number {
  return site.has('repeat-page') ? 0 : startAt;
}

/** Where a page ends; `short-pages:20` allows 20 rows, `too-many-rows` more than were asked for. */
export function endOf(site: JiraSite, begin: number, maxResults: number): number {
  if (site.has('too-many-rows')) {
    return begin + MANY_ROWS;
  }
  const most = site.has('short-pages') ? (site.faults.get('short-pages') ?? 20) : Infinity;
  return begin + Math.min(maxResults, most);
}

/** Spoils a page of a search as the faults of the site say. */
export function withSearchFaults<Page extends SearchPage>(
  { site }: JiraCall,
  page: Page,
  render: (ticket: Ticket) => Record<string, unknown>
): Page {
  let spoilt = page;
  if (site.has('foreign-rows')) {
    const [foreign] = site.store.all(['SECRET']);
    spoilt = foreign === undefined ? spoilt : { ...spoilt, issues: [render(foreign), ...spoilt.issues] };
  }
  if (site.has('ids-only')) {
    spoilt = { ...spoilt, issues: spoilt.issues.map(({ id }) => ({ id })) };
  }
  if (site.has('wrong-total')) {
    spoilt = { ...spoilt, total: spoilt.total + (site.faults.get('wrong-total') ?? 1000) };
  }
  return spoilt;
}
