/** `1 request`, `1,212 requests`. */
export const inRequests = (count: number): string =>
  count === 1 ? '1 request' : `${count.toLocaleString('en')} requests`;
