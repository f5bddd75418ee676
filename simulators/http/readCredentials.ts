/** What an `Authorization` header says. */
export type Credentials =
  | { kind: 'none' }
  | { kind: 'basic'; user: string; secret: string }
  | { kind: 'bearer'; token: string }
  | { kind: 'unknown' };

/** Reads an `Authorization` header; never throws. */
export function readCredentials(header: string | undefined): Credentials {
  if (header === undefined || header === '') {
    return { kind: 'none' };
  }
  const [scheme = '', value = ''] = header.trim().split(/\s+/, 2);
  if (scheme.toLowerCase() === 'bearer' && value !== '') {
    return { kind: 'bearer', token: value };
  }
  if (scheme.toLowerCase() !== 'basic') {
    return { kind: 'unknown' };
  }
  const text = Buffer.from(value, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  return colon < 0 ? { kind: 'unknown' } : { kind: 'basic', user: text.slice(0, colon), secret: text.slice(colon + 1) };
}
