import { z } from 'zod';
import { DATA_SOURCE_ID } from '../../domain/dataSourceId';
import { request } from '../request';

const created = z.object({ datasource: z.object({ uid: z.string(), name: z.string() }) });

/** Adds a data source of ours with nothing in it; gives back its uid. `name` must be free. */
export async function createDataSource(name: string): Promise<string> {
  const body = { name, type: DATA_SOURCE_ID, access: 'proxy', jsonData: {} };
  const answer = await request({ url: '/api/datasources', method: 'POST', body, answer: created });
  return answer.datasource.uid;
}
