/** A query that Jira would refuse; the messages are Jira's own, for `errorMessages`. */
export class JqlError extends Error {
  readonly messages: readonly string[];

  constructor(...messages: string[]) {
    super(messages.join(' '));
    this.messages = messages;
  }
}

/** A fault of grammar; the place counts from 1. */
export function grammarError(text: string, place?: { line: number; character: number }): JqlError {
  const where = place === undefined ? '' : ` (line ${place.line}, character ${place.character})`;
  return new JqlError(`Error in the JQL Query: ${text}${where}`);
}
