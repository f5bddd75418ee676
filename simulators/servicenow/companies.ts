import { sysId } from './instance/sysId.ts';

/** sys_id of the company of a customer: follows from its name as an import writes it. */
export function companyId(customer: string): string {
  return sysId(customer);
}

/** The customer of the demo; scopes of the demo's set-up name it. */
export const initechId = companyId('initech');
/** A company that is nobody's perimeter: a test that sees one of its tickets has found a hole. */
export const hooliId = companyId('hooli');

/** The companies that every instance has. */
export const companies = [
  { sysId: initechId, name: 'Initech', city: 'Milano' },
  { sysId: hooliId, name: 'Hooli', city: 'Torino' },
] as const;
