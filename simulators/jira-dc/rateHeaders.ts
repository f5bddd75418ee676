const bucket = {
  'X-RateLimit-Limit': '50',
  'X-RateLimit-Interval-Seconds': '1',
  'X-RateLimit-FillRate': '10',
};

/** Headers of every answer to somebody who is signed in: the bucket is full, for limits are only faults. */
export const rateHeaders: Record<string, string> = {
  ...bucket,
  'X-RateLimit-Remaining': '49',
  'Retry-After': '0',
};

/** Headers of an answer of status 429. */
export function emptyBucket(retryAfter: string): Record<string, string> {
  return { ...bucket, 'X-RateLimit-Remaining': '0', 'Retry-After': retryAfter };
}
