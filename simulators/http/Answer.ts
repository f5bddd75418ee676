import type { ServerResponse } from 'node:http';

/** What a simulator answers to one request. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
  /** Sends the answer in a faulty way (slowly, cut short, endless) instead of the plain one. */
  deliver?: (response: ServerResponse, answer: Answer) => Promise<void>;
}

/** A JSON answer, written as the real systems write it: compact, UTF-8. */
export function jsonAnswer(status: number, value: unknown, headers: Record<string, string> = {}): Answer {
  return {
    status,
    headers: { 'Content-Type': 'application/json;charset=UTF-8', ...headers },
    body: JSON.stringify(value),
  };
}

/** An answer without a body. */
export function emptyAnswer(status: number, headers: Record<string, string> = {}): Answer {
  return { status, headers, body: '' };
}

/** A page of HTML, as gateways and sign-in pages send it. */
export function htmlAnswer(status: number, html: string, headers: Record<string, string> = {}): Answer {
  return { status, headers: { 'Content-Type': 'text/html;charset=UTF-8', ...headers }, body: html };
}
