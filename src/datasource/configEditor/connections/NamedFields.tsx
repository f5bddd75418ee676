import { t } from '@grafana/i18n';
import { Stack, Text } from '@grafana/ui';
import { useId } from 'react';
import type { ConnectionForm } from '../../../domain/setup/connectionForm';
import { NAMED_FIELDS, type NamedField } from '../../../domain/setup/mappingForm';
import type { Problem } from '../../../domain/setup/Problem';
import { problemAt } from '../fields/problemAt';
import { TextField } from '../fields/TextField';

function fieldWord(field: NamedField): string {
  switch (field) {
    case 'team':
      return t('mapping.field.team', 'Team');
    case 'service':
      return t('mapping.field.service', 'Service');
    case 'plannedStart':
      return t('mapping.field.planned-start', 'Planned start');
    case 'plannedEnd':
      return t('mapping.field.planned-end', 'Planned end');
    case 'pendingReason':
      return t('mapping.field.pending-reason', 'Reason for waiting');
    case 'major':
      return t('mapping.field.major', 'Major incident');
    case 'cause':
      return t('mapping.field.cause', 'Cause');
    case 'resolution':
      return t('mapping.field.resolution', 'Resolution');
    case 'channel':
      return t('mapping.field.channel', 'Channel');
  }
}

/** In which fields of the ticket system the team, the service and the like are found. */
export function NamedFields({ problems }: { problems: readonly Problem[] }) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id}>
      <Stack direction="column" gap={1}>
        <div>
          <Text element="h5" variant="h6">
            <span id={id}>{t('mapping.fields', 'Fields')}</span>
          </Text>
          <Text color="secondary" variant="bodySmall">
            {t('mapping.fields-hint', 'Names or ids of fields, where they are not the usual ones.')}
          </Text>
        </div>
        <Stack wrap="wrap" gap={2}>
          {NAMED_FIELDS.map((field) => (
            <TextField<ConnectionForm>
              key={field}
              name={`mapping.fields.${field}`}
              label={fieldWord(field)}
              placeholder={t('mapping.field-usual', 'The usual one')}
              problem={problemAt(problems, `mapping.fields.${field}`)}
            />
          ))}
        </Stack>
      </Stack>
    </div>
  );
}
