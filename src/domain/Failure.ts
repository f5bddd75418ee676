/** Whose fault it is and what can be done about it. */
export type FailureKind = 'not-allowed' | 'not-found' | 'refused' | 'unreachable' | 'unreadable' | 'failed';

/** A failed call. `message` is the server's sentence, or empty where it gave none; `cause` is for us. */
export class Failure extends Error {
  readonly kind: FailureKind;
  /** HTTP status; 0 where no answer came. */
  readonly status: number;

  constructor(kind: FailureKind, status: number, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'Failure';
    this.kind = kind;
    this.status = status;
  }
}
