import { waitFor } from '@testing-library/react';
import type { Steps } from '../../domain/review/Steps';
import { inSlices } from './inSlices';

/** Counts until three; what is counted is told. */
function* counting(seen: number[]): Steps<string> {
  for (const number of [1, 2, 3]) {
    yield;
    seen.push(number);
  }
  return 'three';
}

it('takes all steps, not before the browser has time, and tells what came of them', async () => {
  const seen: number[] = [];
  const results: string[] = [];
  inSlices(counting(seen), (result) => results.push(result));
  expect(seen).toEqual([]);
  await waitFor(() => expect(results).toEqual(['three']));
  expect(seen).toEqual([1, 2, 3]);
});

it('tells nothing once it is called off', async () => {
  const results: string[] = [];
  inSlices(counting([]), () => results.push('first'))();
  inSlices(counting([]), () => results.push('second'));
  await waitFor(() => expect(results).toEqual(['second']));
});

it('tells what was thrown', async () => {
  const thrown: unknown[] = [];
  const failing = (function* (): Steps<string> {
    yield;
    throw new Error('No such rule');
  })();
  inSlices(
    failing,
    () => undefined,
    (error) => thrown.push(error)
  );
  await waitFor(() => expect(thrown).toEqual([new Error('No such rule')]));
});
