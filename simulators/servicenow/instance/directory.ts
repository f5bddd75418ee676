import { companyId } from '../companies.ts';
import type { Instance } from './Instance.ts';
import { StoredRow } from './Row.ts';
import { sysId } from './sysId.ts';

/** What the instance's makers have written. */
const made = {
  sys_created_by: 'system',
  sys_created_on: '2025-03-01 08:00:00',
  sys_updated_by: 'system',
  sys_updated_on: '2025-03-01 08:00:00',
  sys_mod_count: '0',
  active: 'true',
};

/** The sys_id of a record that follows from its name; the record is made where it is missing. */
function ensure(instance: Instance, table: string, id: string, values: Record<string, string>): string {
  if (instance.store.find(table, id) === undefined) {
    instance.store.put(new StoredRow(id, table, { ...made, ...values }));
  }
  return id;
}

/** The user with this name, made where there is none; empty for nobody. */
export function personId(instance: Instance, name: string | null, more: Record<string, string> = {}): string {
  if (name === null || name === '') {
    return '';
  }
  const [first = '', ...last] = name.split(' ');
  const userName = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '.');
  return ensure(instance, 'sys_user', sysId(`user:${name}`), {
    name,
    first_name: first,
    last_name: last.join(' '),
    user_name: userName,
    email: `${userName}@rounds.example`,
    ...more,
  });
}

/** The group with this name, made where there is none; empty for none. */
export function groupId(instance: Instance, name: string | null): string {
  return name === null || name === '' ? '' : ensure(instance, 'sys_user_group', sysId(`group:${name}`), { name });
}

/** The service with this name, made where there is none; empty for none. */
export function serviceId(instance: Instance, name: string | null): string {
  return name === null || name === ''
    ? ''
    : ensure(instance, 'cmdb_ci_service', sysId(`service:${name}`), {
        name,
        operational_status: '1',
        busines_criticality: '2',
      });
}

/** The company of a customer, made where there is none; its sys_id follows from the customer's name. */
export function ensureCompany(instance: Instance, customer: string): string {
  return ensure(instance, 'core_company', companyId(customer), { name: customer, customer: 'true' });
}
