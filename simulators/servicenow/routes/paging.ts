import type { TableCall } from '../TableCall.ts';

/** The rows of a page when nothing is said. */
const standardLimit = 10_000;

/** Which rows are wanted. */
export interface Page {
  offset: number;
  limit: number;
}

function wholeOf(query: URLSearchParams, name: string, standard: number): number {
  const text = query.get(name);
  const value = Number(text);
  return text === null || !/^\d+$/.test(text.trim()) ? standard : value;
}

/** Reads `sysparm_offset` and `sysparm_limit`; what is no number counts as not said. */
export function readPage(query: URLSearchParams): Page {
  return {
    offset: wholeOf(query, 'sysparm_offset', 0),
    limit: wholeOf(query, 'sysparm_limit', standardLimit),
  };
}

/**
 * Headers of a page. As on real instances, the first page too has a `prev`, with an offset below zero. Without
 * a count there is neither a total nor a last page.
 */
export function pageHeaders(call: TableCall, page: Page, total: number): Record<string, string> {
  const { query } = call;
  const isCounted = query.get('sysparm_no_count') !== 'true';
  const headers: Record<string, string> = isCounted ? { 'X-Total-Count': String(total) } : {};
  if (query.get('sysparm_suppress_pagination_header') === 'true' || page.limit === 0) {
    return headers;
  }
  const link = (rel: string, offset: number): string => {
    const parameters = new URLSearchParams(query);
    parameters.delete('sysparm_offset');
    parameters.set('sysparm_limit', String(page.limit));
    parameters.append('sysparm_offset', String(offset));
    return `<${call.self}?${parameters.toString()}>;rel="${rel}"`;
  };
  const links = [link('first', 0), link('prev', page.offset - page.limit)];
  if (!isCounted || page.offset + page.limit < total) {
    links.push(link('next', page.offset + page.limit));
  }
  if (isCounted) {
    links.push(link('last', Math.max(0, Math.ceil(total / page.limit) - 1) * page.limit));
  }
  return { ...headers, Link: links.join(',') };
}
