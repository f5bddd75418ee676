import { Alert } from '@grafana/ui';
import type { ReactNode } from 'react';
import { isAdmin } from '../chrome/me.ts';

export const forAdminsOnly = <Alert severity="info" title="You do not have permission to manage data sources." />;

/** Shows its content to administrators, and a sentence to everyone else. */
export function AdminOnly({ children }: { children: ReactNode }) {
  return isAdmin() ? children : forAdminsOnly;
}
