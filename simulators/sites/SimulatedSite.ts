import type { Answer } from '../http/Answer.ts';
import type { Call } from '../http/Call.ts';
import type { JsonRecord } from '../http/record.ts';

/** One isolated site of a simulated system: its own data, clock, people and faults. */
export interface SimulatedSite {
  readonly id: string;
  /** Address without a slash at its end. */
  readonly url: string;
  /** How long each answer waits, in milliseconds. */
  readonly latencyMs: number;
  /** What the admin route says about the site beside id and url. */
  describe(): JsonRecord;
  /** Answers a request; its path is relative to the site and begins with a slash. */
  handle(call: Call): Answer | Promise<Answer>;
  /** Applies a change of the admin route. Throws BadSetting, and then has changed nothing. */
  change(change: JsonRecord): void;
  /** The ground truth: every ticket as it is now. */
  tickets(): JsonRecord[];
}

/** A setting of a site that cannot be; the message is one sentence. */
export class BadSetting extends Error {}
