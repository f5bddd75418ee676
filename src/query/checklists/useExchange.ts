import { useMutation, useQueryClient } from '@tanstack/react-query';
import { exportChecklists } from '../../api/checklists/exportChecklists';
import { importChecklists } from '../../api/checklists/importChecklists';
import { checklistsKey } from './useChecklists';

/** Writes the document of some customers' checklists, of all of them where none is named. */
export const useExportChecklists = (uid: string) =>
  useMutation({ mutationFn: (customers: readonly string[]) => exportChecklists(uid, customers) });

/** Imports a document, or says what that would change. */
export function useImportChecklists(uid: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ yaml, dryRun }: { yaml: string; dryRun: boolean }) => importChecklists(uid, yaml, dryRun),
    onSuccess: ({ imported }) => (imported ? client.invalidateQueries({ queryKey: checklistsKey(uid) }) : undefined),
  });
}
