import { t } from '@grafana/i18n';
import { Button, Stack, Text } from '@grafana/ui';
import { useId } from 'react';
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import type { ConnectionForm } from '../../../domain/setup/connectionForm';
import type { MappedPart } from '../../../domain/setup/mappingForm';
import { InlineNotice } from '../../../ui/InlineNotice';
import { MappedRow } from './MappedRow';
import { mappedHint, mappedOptions, mappedTitle } from './mappedWords';

interface Props {
  part: MappedPart;
  problem: string | undefined;
  readOnly: boolean;
}

/** What names of the ticket system mean here, one row a name; whatever has no row is told by the defaults. */
export function MappedRows({ part, problem, readOnly }: Props) {
  const id = useId();
  const { control } = useFormContext<ConnectionForm>();
  const system = useWatch({ control, name: 'system' });
  const { fields, append, remove } = useFieldArray({ control, name: `mapping.${part}` });
  const options = mappedOptions(part);
  return (
    <div role="group" aria-labelledby={id}>
      <Stack direction="column" gap={1} alignItems="flex-start">
        <div>
          <Text element="h5" variant="h6">
            <span id={id}>{mappedTitle(part)}</span>
          </Text>
          <Text color="secondary" variant="bodySmall">
            {mappedHint(part, system)}
          </Text>
        </div>
        {fields.map((field, index) => (
          <MappedRow
            key={field.id}
            part={part}
            index={index}
            options={options}
            readOnly={readOnly}
            onRemove={() => remove(index)}
          />
        ))}
        {problem && <InlineNotice>{problem}</InlineNotice>}
        {!readOnly && (
          <Button
            type="button"
            variant="secondary"
            size="sm"
            icon="plus"
            aria-label={t('mapping.add-named', 'Add a name to {{part}}', { part: mappedTitle(part) })}
            onClick={() => append({ from: '', to: '' })}
          >
            {t('mapping.add', 'Add a name')}
          </Button>
        )}
      </Stack>
    </div>
  );
}
