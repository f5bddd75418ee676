import type { WholeRound } from './roundSchema';

/** The server's no to an act. `code` is its word for why (conflict, early, evidence, …), `message` its sentence. */
export class ActRefused extends Error {
  readonly code: string;
  /** How the round stands, where the server told. */
  readonly round: WholeRound | undefined;

  constructor(code: string, message: string, round: WholeRound | undefined, cause?: unknown) {
    super(message, { cause });
    this.name = 'ActRefused';
    this.code = code;
    this.round = round;
  }
}
