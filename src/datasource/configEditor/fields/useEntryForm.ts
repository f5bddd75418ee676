import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { useForm, type DefaultValues, type FieldValues, type UseFormReturn } from 'react-hook-form';
import type { z } from 'zod';

/** A form for one part of the set-up that tells each change: the values where they are complete, else undefined. */
export function useEntryForm<Values extends FieldValues>(
  schema: z.ZodType<Values, Values>,
  defaultValues: DefaultValues<Values>,
  onChange: (values: Values | undefined) => void
): UseFormReturn<Values, unknown, Values> {
  const form = useForm<Values, unknown, Values>({ resolver: zodResolver(schema), defaultValues, mode: 'onChange' });
  const latest = useRef({ schema, onChange });
  useLayoutEffect(() => {
    latest.current = { schema, onChange };
  });
  const { subscribe } = form;
  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: ({ values }) => {
          const parsed = latest.current.schema.safeParse(values);
          latest.current.onChange(parsed.success ? parsed.data : undefined);
        },
      }),
    [subscribe]
  );
  return form;
}
