import type { Account } from './instance/Account.ts';
import type { Instance } from './instance/Instance.ts';

/** Who asks, of what instance and when. */
export interface Session {
  instance: Instance;
  account: Account;
  /** Zone of the account's profile: display values and `gs.` functions use it. */
  zone: string;
  /** Epoch milliseconds. */
  now: number;
}
