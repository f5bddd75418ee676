import { expect, test } from 'vitest';
import { readTestAnswer } from './testDataSource.ts';

test('a passed test has its message', () => {
  expect(readTestAnswer({ status: 'success', message: 'Working.' })).toMatchObject({
    status: 'success',
    message: 'Working.',
  });
});

test('a failed health check brings the details of its error', () => {
  const error = Object.assign(new Error('Refused'), { details: { verboseMessage: '401' } });
  expect(readTestAnswer({ status: 'error', message: 'Refused', error })).toEqual({
    status: 'error',
    message: 'Refused',
    details: { verboseMessage: '401' },
  });
});

test('an answer of another shape is a failure with a sentence', () => {
  expect(readTestAnswer({ status: 502, data: { message: 'Bad gateway' } })).toEqual({
    status: 'error',
    message: 'Bad gateway',
  });
  expect(readTestAnswer(undefined)).toEqual({ status: 'error', message: 'The test said nothing.' });
});
