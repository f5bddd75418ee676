import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { fillTemplate } from '../../api/checklists/fillTemplate';
import { listTemplates } from '../../api/checklists/listTemplates';
import { saveTemplate } from '../../api/checklists/saveTemplate';
import type { NewTemplate } from '../../domain/checklists/Template';
import { checklistsKey } from './useChecklists';

export const templatesQuery = (uid: string) =>
  queryOptions({ queryKey: [...checklistsKey(uid), 'templates'], queryFn: ({ signal }) => listTemplates(uid, signal) });

/** What new checklists can be copied from. */
export const useTemplates = (uid: string) => useQuery(templatesQuery(uid));

/** Fills a template for a customer; the mutation's result is the checklist, not yet saved. */
export const useFillTemplate = (uid: string) =>
  useMutation({
    mutationFn: ({ id, ...wish }: { id: string; customer: string; parameters: Record<string, string> }) =>
      fillTemplate(uid, id, wish),
  });

/** Keeps a checklist as a template. */
export function useSaveTemplate(uid: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (template: NewTemplate) => saveTemplate(uid, template),
    onSuccess: () => client.invalidateQueries({ queryKey: templatesQuery(uid).queryKey }),
  });
}
