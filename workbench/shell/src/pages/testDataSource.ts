import { getDataSourceSrv } from '@grafana/runtime';
import { z } from 'zod';
import { sentenceOf } from '../chrome/sentenceOf.ts';
import type { TestOutcome } from './TestResult.tsx';

const details = z.record(z.string(), z.unknown()).optional().catch(undefined);

/** What a plugin answers, or rejects with: the health check's own error sits in `error`. */
const answerSchema = z.object({
  status: z.string().catch('error'),
  message: z.string(),
  details,
  error: z.object({ details }).optional().catch(undefined),
});

/** Asks the plugin to test itself. A failed test is an outcome with its reasons, not an error. */
export async function testDataSource(uid: string): Promise<TestOutcome> {
  const datasource = await getDataSourceSrv().get(uid);
  const answer: unknown = await datasource.testDatasource().catch((cause: unknown) => cause);
  return readTestAnswer(answer);
}

/** The outcome in what a data source's test gave or was rejected with. */
export function readTestAnswer(answer: unknown): TestOutcome {
  const read = answerSchema.safeParse(answer);
  if (!read.success) {
    return { status: 'error', message: answer ? sentenceOf(answer) : 'The test said nothing.' };
  }
  const { status, message, error } = read.data;
  return { status, message, details: read.data.details ?? error?.details };
}
