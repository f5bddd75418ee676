import type { IncomingMessage } from 'node:http';

import type { Call } from './Call.ts';

/** The largest request body that a simulator reads, in bytes: an import of 64 MiB with every character escaped. */
const LARGEST_BODY = 160 * 1024 * 1024;

/** Reads a request to its end. Throws a RangeError when the body is over 160 MiB. */
export async function readCall(message: IncomingMessage): Promise<Call> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message) {
    const part = Buffer.from(chunk);
    size += part.length;
    if (size > LARGEST_BODY) {
      throw new RangeError('The request body is larger than 160 MiB.');
    }
    chunks.push(part);
  }
  const target = message.url ?? '/';
  const split = target.indexOf('?');
  return {
    method: message.method ?? 'GET',
    path: split < 0 ? target : target.slice(0, split),
    query: new URLSearchParams(split < 0 ? '' : target.slice(split + 1)),
    headers: message.headers,
    body: Buffer.concat(chunks),
    host: message.headers.host ?? '127.0.0.1',
  };
}
