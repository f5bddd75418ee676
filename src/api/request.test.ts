import { z } from 'zod';
import { Failure } from '../domain/Failure';
import { startBackend } from '../testing/startBackend';
import { request } from './request';

const server = startBackend();
const url = '/api/something';
const ask = () => request({ url, answer: z.object({ n: z.number() }) });

describe('request', () => {
  it('gives the parsed answer', async () => {
    server.backend.answers(`GET ${url}`, { n: 1, more: true });
    await expect(ask()).resolves.toEqual({ n: 1 });
  });

  it.each([
    [400, 'refused'],
    [401, 'not-allowed'],
    [403, 'not-allowed'],
    [404, 'not-found'],
    [415, 'refused'],
    [500, 'failed'],
    [502, 'failed'],
  ])('turns status %i into "%s" with the sentence of the server', async (status, kind) => {
    server.backend.refuses(`GET ${url}`, status, 'Because.');
    await expect(ask()).rejects.toMatchObject({ kind, status, message: 'Because.' });
  });

  it('takes an answer of another shape as unreadable', async () => {
    server.backend.answers(`GET ${url}`, { n: 'one' });
    await expect(ask()).rejects.toMatchObject({ kind: 'unreadable', message: '' });
  });

  it('takes no answer as unreachable, with no text that is not for people', async () => {
    server.backend.answers(`GET ${url}`, () => Promise.reject(new TypeError('Failed to fetch')));
    const error = await ask().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Failure);
    expect(error).toMatchObject({ kind: 'unreachable', message: '' });
  });

  it('sends lists as comma-separated text and leaves out what is empty', async () => {
    server.backend.answers(`GET ${url}`, { n: 1 });
    await request({ url, params: { a: ['x', 'y'], b: [], c: '', d: undefined, e: 'z' }, answer: z.unknown() });
    expect(server.backend.sent[0]?.params).toEqual({ a: 'x,y', e: 'z' });
  });
});
