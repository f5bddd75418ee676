import type { Row } from './instance/Row.ts';
import { schema } from './schema/Schema.ts';
import type { Session } from './Session.ts';
import { nameOfReference } from './answers/nameOf.ts';
import { refusal } from './answers/failure.ts';

const described = new Set(['sys_dictionary', 'sys_db_object']);

/** Refuses a table that the account may not read at all, and one that is not there. Throws Refusal. */
export function requireTable(table: string, { instance, account }: Session): void {
  if (schema.table(table) === undefined) {
    throw refusal(400, `Invalid table ${table}`);
  }
  if (table === 'sys_properties' && !account.admin) {
    throw refusal(403, 'User Not Authorized', 'Failed API level ACL Validation');
  }
  if (
    (instance.has('no-dictionary') && described.has(table)) ||
    (instance.has('no-slas') && (table === 'task_sla' || table === 'contract_sla'))
  ) {
    throw refusal(403, 'Operation Failed', 'ACL Exception Query Failed due to security constraints');
  }
}

/** The task that a record belongs to, which decides who may read it. */
function taskOf(row: Row, { instance }: Session): Row | undefined {
  if (schema.rootOf(row.table) === 'task') {
    return row;
  }
  const owner =
    row.table === 'task_sla' ? row.get('task') : row.table === 'sys_journal_field' ? row.get('element_id') : '';
  return owner === '' ? undefined : instance.store.find('task', owner);
}

/** The access rule of rows: a restricted account reads the tasks of its companies, and what hangs on them. */
export function mayRead(row: Row, session: Session): boolean {
  if (session.instance.has('no-choices') && row.table === 'sys_choice') {
    return false;
  }
  const { companies } = session.account;
  if (companies === undefined) {
    return true;
  }
  const task = taskOf(row, session);
  return (
    task === undefined || companies.includes(nameOfReference(session.instance, 'core_company', task.get('company')))
  );
}
