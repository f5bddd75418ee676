/**
 * Work that can be laid aside between any two of its steps, so that a browser stays awake meanwhile. Its result is the
 * same however long it lies.
 */
export type Steps<Result> = Generator<undefined, Result, undefined>;
