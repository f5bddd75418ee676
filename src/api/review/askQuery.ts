import { z } from 'zod';
import { DATA_SOURCE_ID } from '../../domain/dataSourceId';
import { Failure } from '../../domain/Failure';
import type { QueryType } from '../../domain/queryType/QueryType';
import { request } from '../request';
import { queryNoticeSchema, type QueryNotice } from './QueryNotice';

const frameSchema = z.object({
  schema: z.object({
    fields: z.array(z.object({ name: z.string() })).catch([]),
    meta: z
      .object({
        notices: z.array(queryNoticeSchema).catch([]),
      })
      .partial()
      .optional()
      .catch(undefined),
  }),
  data: z.object({ values: z.array(z.array(z.unknown())).catch([]) }).catch({ values: [] }),
});

const resultSchema = z.object({
  error: z.string().optional().catch(undefined),
  status: z.number().catch(200),
  frames: z.array(frameSchema).nullish().catch([]),
});
const answer = z.object({ results: z.object({ A: resultSchema }) });
/** The body of an answer that failed as a whole. */
const failedSchema = z.object({ data: answer });

interface Wanted {
  queryType: QueryType;
  query: unknown;
  /** Milliseconds since 1970. */
  from: number;
  to: number;
}

/** The first frame of an answer, row by row. */
export interface QueryAnswer {
  rows: Array<Record<string, unknown>>;
  notices: QueryNotice[];
}

const NOT_ALLOWED: readonly number[] = [401, 403];

function failureOf({ error = '', status }: z.infer<typeof resultSchema>, cause: unknown): Failure {
  const kind = NOT_ALLOWED.includes(status) ? 'not-allowed' : status < 500 ? 'refused' : 'failed';
  return new Failure(kind, status, error, cause);
}

/** A frame comes by columns. */
function rowsOf({ schema, data }: z.infer<typeof frameSchema>): QueryAnswer['rows'] {
  const names = schema.fields.map(({ name }) => name);
  const count = data.values[0]?.length ?? 0;
  return Array.from({ length: count }, (_, row) =>
    Object.fromEntries(names.map((name, column) => [name, data.values[column]?.[row] ?? null]))
  );
}

/** Asks one query of a data source of ours, as a panel would. Throws Failure with the back end's own sentence. */
export async function askQuery(
  uid: string,
  { queryType, query, from, to }: Wanted,
  signal?: AbortSignal
): Promise<QueryAnswer> {
  const target = { refId: 'A', datasource: { type: DATA_SOURCE_ID, uid }, queryType, schema: 1, query };
  const body = { queries: [target], from: String(from), to: String(to) };
  const { results } = await request({ url: '/api/ds/query', method: 'POST', body, answer, signal }).catch(
    (thrown: unknown) => {
      const told = thrown instanceof Failure ? failedSchema.safeParse(thrown.cause).data : undefined;
      throw told?.data.results.A.error === undefined ? thrown : failureOf(told.data.results.A, thrown);
    }
  );
  if (results.A.error !== undefined && results.A.error !== '') {
    throw failureOf(results.A, undefined);
  }
  const frame = results.A.frames?.[0];
  const meta = frame?.schema.meta;
  return {
    rows: frame === undefined ? [] : rowsOf(frame),
    notices: meta?.notices ?? [],
  };
}
