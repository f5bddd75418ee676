import { useMutation, useQueryClient } from '@tanstack/react-query';
import { retireCalendar } from '../../api/checklists/retireCalendar';
import { retireTemplate } from '../../api/checklists/retireTemplate';
import { checklistsKey } from './useChecklists';

interface Seen {
  id: string;
  seenVersion: number;
}

/** Ends a calendar that no checklist follows, or a template. The lists are read anew whatever came of it. */
export function useRetire(uid: string, what: 'calendar' | 'template') {
  const client = useQueryClient();
  const retire = what === 'calendar' ? retireCalendar : retireTemplate;
  return useMutation({
    mutationFn: ({ id, seenVersion }: Seen) => retire(uid, id, seenVersion),
    onSettled: () => client.invalidateQueries({ queryKey: checklistsKey(uid) }),
  });
}
