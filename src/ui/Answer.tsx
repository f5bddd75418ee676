import type { ReactNode } from 'react';
import { Failure } from '../domain/Failure';
import { ErrorSentence } from './ErrorSentence';
import { Loading } from './Loading';
import { NotAllowed } from './NotAllowed';

/** The state of a question to the server; a TanStack query fits. */
export interface Asked<Data> {
  data: Data | undefined;
  error: unknown;
  refetch: () => unknown;
}

interface Props<Data> {
  asked: Asked<Data>;
  /** How many lines the answer will probably have. */
  lines?: number;
  /** Whom to ask, where the server says that the caller may not know. */
  notAllowed: string;
  children: (data: Data) => ReactNode;
}

/** Shows an answer once it is there; before that a skeleton, or the sentence that says why there is none. */
export function Answer<Data>({ asked, lines, notAllowed, children }: Props<Data>) {
  if (asked.data !== undefined) {
    return <>{children(asked.data)}</>;
  }
  if (asked.error instanceof Failure && asked.error.kind === 'not-allowed') {
    return <NotAllowed sentence={notAllowed} />;
  }
  if (asked.error) {
    return <ErrorSentence error={asked.error} onRetry={() => void asked.refetch()} />;
  }
  return <Loading lines={lines} />;
}
