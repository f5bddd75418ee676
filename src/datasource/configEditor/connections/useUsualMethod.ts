import { useEffect, useRef } from 'react';
import { useFormContext } from 'react-hook-form';
import type { ConnectionForm } from '../../../domain/setup/connectionForm';
import { METHODS_OF, type System } from '../../../domain/setup/systems';

/** Signs in as is usual for a system that is chosen anew; back at the first one, as it was. */
export function useUsualMethod(system: System): void {
  const { setValue, formState } = useFormContext<ConnectionForm>();
  const { defaultValues } = formState;
  const before = useRef(system);
  useEffect(() => {
    if (before.current !== system) {
      before.current = system;
      const first = defaultValues?.system === system ? defaultValues.method : undefined;
      setValue('method', first ?? METHODS_OF[system][0], { shouldValidate: true });
    }
  }, [system, defaultValues, setValue]);
}
