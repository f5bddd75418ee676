import { createServer, type RequestListener, type Server, type ServerOptions } from 'node:http';
import { createServer as createSecureServer } from 'node:https';

import { type Answer, jsonAnswer } from './Answer.ts';
import type { Call } from './Call.ts';
import { readCall } from './readCall.ts';
import { sendAnswer } from './sendAnswer.ts';

/** A running server. `close` also ends connections that are still open. */
export interface Listening {
  url: string;
  close: () => Promise<void>;
}

/** What a server needs to speak TLS; PEM texts. */
export interface Certificate {
  key: string;
  cert: string;
}

/** The address cannot be listened on; the message is one sentence for a person. */
export class CannotListen extends Error {}

function explain(host: string, port: number, error: NodeJS.ErrnoException): CannotListen {
  if (error.code === 'EADDRINUSE') {
    return new CannotListen(`Port ${port} on ${host} is already taken; choose another one, or 0 for any free port.`);
  }
  if (error.code === 'EACCES') {
    return new CannotListen(`Port ${port} on ${host} may not be used by this account; choose one above 1023.`);
  }
  return new CannotListen(`Cannot listen on ${host}:${port}: ${error.message}`);
}

const options: ServerOptions = { keepAliveTimeout: 30_000, maxHeaderSize: 256 * 1024 };

function makeServer(listener: RequestListener, certificate: Certificate | undefined): Server {
  return certificate === undefined
    ? createServer(options, listener)
    : createSecureServer({ ...options, ...certificate }, listener);
}

/**
 * Starts a server whose answers come from `handle`; over https when it is given a certificate.
 * Throws CannotListen when the address is taken, forbidden or unknown.
 */
export async function listen(
  host: string,
  port: number,
  handle: (call: Call) => Promise<Answer>,
  certificate?: Certificate
): Promise<Listening> {
  const server = makeServer((message, response) => {
    response.on('error', () => response.destroy());
    readCall(message)
      .then(handle)
      .catch((error: unknown) => jsonAnswer(500, { errorMessages: [`Simulator error: ${String(error)}`], errors: {} }))
      .then((answer) => sendAnswer(response, answer))
      .catch(() => response.destroy());
  }, certificate);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(explain(host, port, error)));
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const actual = typeof address === 'object' && address !== null ? address.port : port;
  const name = host.includes(':') ? `[${host}]` : host;
  return {
    url: `${certificate === undefined ? 'http' : 'https'}://${name}:${actual}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
