import { useMutation, useQueryClient } from '@tanstack/react-query';
import { saveCalendar } from '../../api/checklists/saveCalendar';
import type { Calendar } from '../../domain/checklists/Calendar';
import { checklistsKey } from './useChecklists';

/** Saves a calendar on top of the version that was seen. */
export function useSaveCalendar(uid: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ calendar, seenVersion }: { calendar: Calendar; seenVersion: number }) =>
      saveCalendar(uid, calendar, seenVersion),
    onSuccess: () => client.invalidateQueries({ queryKey: checklistsKey(uid) }),
  });
}
