import { companies } from '../companies.ts';
import { definitions, storeDefinition } from '../sla/SlaDefinition.ts';
import type { Account } from './Account.ts';
import { personId } from './directory.ts';
import type { Instance } from './Instance.ts';
import { StoredRow } from './Row.ts';

/** An account that an instance shall have. */
export interface WantedAccount {
  userName: string;
  /** IANA zone of the profile; absent: the system's. */
  zone?: string;
  /** Names of the companies whose tasks it may read; absent: all. */
  companies?: readonly string[];
  /** Whether it may sign in with its password itself. */
  basic?: boolean;
}

const names: Record<string, string> = {
  admin: 'System Administrator',
  rounds: 'Rounds Integration',
  restricted: 'Restricted Reader',
};

/** The accounts of every instance: the administrator, the integration, one that reads the tasks of Initech only. */
const standardAccounts: readonly WantedAccount[] = [
  { userName: 'admin' },
  { userName: 'rounds' },
  { userName: 'restricted', companies: ['Initech'] },
];

function addAccount(instance: Instance, { userName, zone, companies: readable, basic }: WantedAccount): void {
  const known = instance.accounts.get(userName);
  const name = names[userName] ?? userName;
  const id = known?.sysId ?? personId(instance, name, { user_name: userName });
  const row = instance.store.find('sys_user', id);
  if (row instanceof StoredRow && zone !== undefined) {
    row.set('time_zone', zone);
  }
  const account: Account = {
    sysId: id,
    userName,
    admin: userName === 'admin',
    basic: basic ?? true,
    ...(readable === undefined ? {} : { companies: readable }),
  };
  instance.accounts.set(userName, account);
}

/** Puts in what an instance has before there is any ticket: companies, accounts, SLA definitions. */
export function furnish(instance: Instance, wanted: readonly WantedAccount[]): void {
  for (const { sysId, name, city } of companies) {
    instance.store.put(
      new StoredRow(sysId, 'core_company', { name, city, customer: 'true', sys_created_by: 'system' })
    );
  }
  for (const account of [...standardAccounts, ...wanted]) {
    addAccount(instance, account);
  }
  for (const definition of definitions) {
    storeDefinition(instance.store, definition);
  }
}
