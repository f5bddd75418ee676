import type { IncomingHttpHeaders } from 'node:http';

/** One request as the simulators see it: the whole body is read, the path has no query. */
export interface Call {
  method: string;
  /** Still percent-encoded. */
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: Buffer;
  /** The `Host` header as it came, for redirects to "another host". */
  host: string;
}
