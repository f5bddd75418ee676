import type { ServerResponse } from 'node:http';

import type { Answer } from './Answer.ts';

/** Sends an answer; a faulty delivery, where it has one, instead of the plain way. */
export async function sendAnswer(response: ServerResponse, answer: Answer): Promise<void> {
  if (answer.deliver !== undefined) {
    await answer.deliver(response, answer);
    return;
  }
  const body = Buffer.isBuffer(answer.body) ? answer.body : Buffer.from(answer.body, 'utf8');
  const length = answer.status === 204 ? {} : { 'Content-Length': String(body.length) };
  response.writeHead(answer.status, { ...answer.headers, ...length });
  response.end(body);
}
