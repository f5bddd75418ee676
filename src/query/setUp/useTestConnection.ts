import { useMutation } from '@tanstack/react-query';
import { testConnection } from '../../api/setUp/testConnection';

/** Tests one stored connection when asked to. */
export const useTestConnection = (uid: string, connectionId: string) =>
  useMutation({ mutationFn: () => testConnection(uid, connectionId) });
