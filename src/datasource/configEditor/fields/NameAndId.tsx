import { t } from '@grafana/i18n';
import { Stack } from '@grafana/ui';
import { useEffect, useRef } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import type { Problem } from '../../../domain/setup/Problem';
import { proposeId } from '../../../domain/setup/proposeId';
import { problemAt } from './problemAt';
import { TextField } from './TextField';

interface Named {
  name: string;
  id: string;
}

interface Props {
  takenIds: readonly string[];
  /** A saved id never changes: stored entries and queries refer to it. */
  saved: boolean;
  problems: readonly Problem[];
}

/** The name, and the id that is proposed from it until a person types another one. */
export function NameAndId({ takenIds, saved, problems }: Props) {
  const { setValue, getValues } = useFormContext<Named>();
  const name = useWatch<Named, 'name'>({ name: 'name' });
  const proposed = useRef(getValues('id'));
  useEffect(() => {
    if (!saved && getValues('id') === proposed.current) {
      const id = proposeId(name, takenIds);
      if (id !== proposed.current) {
        proposed.current = id;
        setValue('id', id, { shouldValidate: true });
      }
    }
  }, [name, saved, takenIds, getValues, setValue]);
  return (
    <Stack wrap="wrap" gap={2}>
      <TextField<Named> name="name" label={t('setup.name', 'Name')} required problem={problemAt(problems, 'name')} />
      <TextField<Named>
        name="id"
        label={t('setup.id', 'Id')}
        required
        readOnly={saved}
        description={
          saved
            ? t('setup.id-fixed', 'Fixed, because it has been saved.')
            : t('setup.id-hint', 'Fixed once it is saved.')
        }
        problem={problemAt(problems, 'id')}
      />
    </Stack>
  );
}
