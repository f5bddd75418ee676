import type { Instance } from '../instance/Instance.ts';

/** Who does something where and when. */
export interface Act {
  instance: Instance;
  /** Sign-in name, as it is noted in the record. */
  by: string;
  /** sys_id of the same user; empty for the machine. */
  byId: string;
  /** Epoch milliseconds. */
  at: number;
}
