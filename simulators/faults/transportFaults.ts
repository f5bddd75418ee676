import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

import type { Answer } from '../http/Answer.ts';
import type { Faults } from './parseFaults.ts';

/** Faults of the way an answer travels: they suit every simulated system. */
export const transportFaults: readonly string[] = [
  'slow-body',
  'truncated',
  'bad-json',
  'huge-headers',
  'huge-body',
  'latin1',
  'utf16',
];

function bytesOf(answer: Answer): Buffer {
  return Buffer.isBuffer(answer.body) ? answer.body : Buffer.from(answer.body, 'utf8');
}

/** Headers at once, then the body in 50 pieces over `seconds`. */
function slowly(seconds: number) {
  return async (response: ServerResponse, answer: Answer): Promise<void> => {
    const bytes = bytesOf(answer);
    response.writeHead(answer.status, { ...answer.headers, 'Content-Length': String(bytes.length) });
    response.flushHeaders();
    const piece = Math.max(1, Math.ceil(bytes.length / 50));
    for (let at = 0; at < bytes.length && !response.destroyed; at += piece) {
      await wait((seconds * 1000) / 50);
      response.write(bytes.subarray(at, at + piece));
    }
    response.end();
  };
}

/** Half of the stated length, then the connection breaks. */
async function cutShort(response: ServerResponse, answer: Answer): Promise<void> {
  const bytes = bytesOf(answer);
  response.writeHead(answer.status, { ...answer.headers, 'Content-Length': String(bytes.length) });
  await new Promise((resolve) => response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), resolve));
  response.destroy();
}

/** JSON that goes on for `mebibytes`; stops when the client hangs up. */
function endlessly(mebibytes: number) {
  return async (response: ServerResponse, answer: Answer): Promise<void> => {
    response.writeHead(answer.status, answer.headers);
    const row = Buffer.from(`${JSON.stringify({ id: '10001', key: 'ACM-1', padding: 'x'.repeat(4000) })},`.repeat(16));
    response.write('{"issues":[');
    for (let sent = 0; sent < mebibytes * 1024 * 1024 && !response.destroyed; sent += row.length) {
      if (!response.write(row)) {
        await Promise.race([
          new Promise((resolve) => response.once('drain', resolve)),
          new Promise((resolve) => response.once('close', resolve)),
        ]);
      }
    }
    response.end('{}],"isLast":true}');
  };
}

function latin1(answer: Answer): Answer {
  const headers = { ...answer.headers, 'Content-Type': 'application/json;charset=ISO-8859-1' };
  return { ...answer, headers, body: Buffer.from(bytesOf(answer).toString('utf8'), 'latin1') };
}

function utf16(answer: Answer): Answer {
  const headers = { ...answer.headers, 'Content-Type': 'application/json;charset=UTF-16' };
  const text = `\uFEFF${bytesOf(answer).toString('utf8')}`;
  return { ...answer, headers, body: Buffer.from(text, 'utf16le') };
}

/**
 * Spoils an answer on its way as the faults say. Numbers: seconds for `slow-body` (30), MiB for `huge-body` (256)
 * and for `huge-headers` (2).
 */
export function spoilTransport(answer: Answer, faults: Faults): Answer {
  let spoilt = answer;
  if (faults.has('bad-json')) {
    spoilt = { ...spoilt, body: `${bytesOf(spoilt).toString('utf8').slice(0, -1)},]` };
  }
  if (faults.has('latin1')) {
    spoilt = latin1(spoilt);
  }
  if (faults.has('utf16')) {
    spoilt = utf16(spoilt);
  }
  if (faults.has('huge-headers')) {
    const kibibytes = Math.ceil((faults.get('huge-headers') ?? 2) * 1024);
    const padding = Array.from({ length: kibibytes }, (_, index) => [`X-Padding-${index}`, 'x'.repeat(1000)]);
    spoilt = { ...spoilt, headers: { ...spoilt.headers, ...Object.fromEntries(padding) } };
  }
  if (faults.has('huge-body')) {
    return { ...spoilt, deliver: endlessly(faults.get('huge-body') ?? 256) };
  }
  if (faults.has('truncated')) {
    return { ...spoilt, deliver: cutShort };
  }
  return faults.has('slow-body') ? { ...spoilt, deliver: slowly(faults.get('slow-body') ?? 30) } : spoilt;
}
