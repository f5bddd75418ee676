import type { Grant, Publishing } from './Grant';
import { grantState } from './grantState';

/**
 * Whether revoking is to be offered. The customers of a list are those for which its reader may act and that may be
 * published; so of a grant that the set-up forbids only the server can tell, when it is asked.
 */
export function mayRevoke(grant: Grant, customers: Publishing['customers']): boolean {
  switch (grantState(grant)) {
    case 'revoked':
      return false;
    case 'forbidden':
      return true;
    case 'live':
      return customers.some(({ id }) => id === grant.customer.id);
  }
}
