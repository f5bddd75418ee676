import { z } from 'zod';
import { testStepSchema, type TestStep } from '../../domain/status/TestStep';
import { request } from '../request';
import { resourceUrl } from '../resourceUrl';

const answer = z.object({ steps: z.array(testStepSchema) });

/** Tests one stored connection; not working is an answer with a step that failed. */
export async function testConnection(uid: string, connectionId: string): Promise<TestStep[]> {
  const url = resourceUrl(uid, 'connections', connectionId, 'test');
  return (await request({ url, method: 'POST', body: {}, answer })).steps;
}
