import type { Ticket } from '../../jira/site/Ticket.ts';

/** A search that is being paged: its hits in order, as they were on its first page. */
export interface PagedSearch {
  jql: string;
  accountId: string;
  hits: readonly Ticket[];
}

/** Where a page begins. `number` counts pages from 1. */
export interface PagePosition {
  search: PagedSearch;
  offset: number;
  number: number;
}

/** Searches remembered for further pages; the oldest are dropped. */
const LONGEST = 64;

/** Gives out page tokens and reads them back. A token belongs to its query and its reader. */
export class PageTokens {
  readonly #searches = new Map<number, PagedSearch>();
  #last = 0;

  /** Remembers a search; the number is for `token`. */
  remember(search: PagedSearch): number {
    this.#last += 1;
    this.#searches.set(this.#last, search);
    const [oldest] = this.#searches.keys();
    if (this.#searches.size > LONGEST && oldest !== undefined) {
      this.#searches.delete(oldest);
    }
    return this.#last;
  }

  /** The token of a page. */
  token(search: number, offset: number, page: number): string {
    return Buffer.from(`rounds:${search}:${offset}:${page}`, 'utf8').toString('base64url');
  }

  /** Reads a token; undefined when it is made up, forgotten, or of another query or reader. */
  read(token: string, jql: string, accountId: string): (PagePosition & { id: number }) | undefined {
    const parts = /^rounds:(\d+):(\d+):(\d+)$/.exec(Buffer.from(token, 'base64url').toString('utf8'));
    const id = Number(parts?.[1]);
    const search = this.#searches.get(id);
    if (search === undefined || search.jql !== jql || search.accountId !== accountId) {
      return undefined;
    }
    return { id, search, offset: Number(parts?.[2]), number: Number(parts?.[3]) };
  }
}
