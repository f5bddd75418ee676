import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useState } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import { ticketFormSchema, type TicketForm } from '../../domain/writing/TicketForm';
import { targetKey, type WriteTarget } from '../../domain/writing/WriteTarget';
import { keptForms } from './keptForms';
import type { PanelOrigin } from './panelOrigin';
import { proposeForm } from './proposeForm';

/** The form of a ticket about a panel: what was typed about it before, or a first proposal. */
export function useTicketForm(key: string, origin: PanelOrigin, targets: readonly WriteTarget[]) {
  const [first] = useState(() => {
    const kept = keptForms.get(key);
    const isThere = targets.some((target) => targetKey(target) === kept?.target);
    return kept && isThere ? kept : proposeForm(origin, targets, Date.now());
  });
  const form: UseFormReturn<TicketForm, unknown, TicketForm> = useForm<TicketForm, unknown, TicketForm>({
    resolver: zodResolver(ticketFormSchema),
    defaultValues: first,
    mode: 'onTouched',
  });
  const { subscribe } = form;
  useEffect(
    () => subscribe({ formState: { values: true }, callback: ({ values }) => void keptForms.set(key, values) }),
    [subscribe, key]
  );
  return form;
}
