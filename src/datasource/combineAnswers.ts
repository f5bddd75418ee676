import { createDataFrame, LoadingState, type DataFrame, type DataQueryResponse } from '@grafana/data';

/** What was not asked for, by the id of its query: why, in a sentence. */
export type Sentences = ReadonlyArray<{ refId: string; sentence: string }>;

/** The answer for queries that nothing can match: no rows, with a notice that says so. */
export function emptyFrames(sentences: Sentences): DataFrame[] {
  return sentences.map(({ refId, sentence }) =>
    createDataFrame({ refId, fields: [], meta: { notices: [{ severity: 'info', text: sentence }] } })
  );
}

/** An answer beside what could not be asked. */
export function combineAnswers(answer: DataQueryResponse, empty: Sentences, refused: Sentences): DataQueryResponse {
  const data = [...answer.data, ...emptyFrames(empty)];
  if (refused.length === 0) {
    return { ...answer, data };
  }
  const errors = [...refused.map(({ refId, sentence }) => ({ refId, message: sentence })), ...(answer.errors ?? [])];
  return { ...answer, data, errors, error: errors[0], state: LoadingState.Error };
}
