import { t } from '@grafana/i18n';
import { Stack } from '@grafana/ui';
import { useFormContext, useWatch } from 'react-hook-form';
import type { ChecklistForm } from '../../../../domain/checklists/checklistForm';
import { InlineNotice } from '../../../../ui/InlineNotice';
import { AlertFields } from './AlertFields';
import { TextField } from '../fields/TextField';
import { TicketFields } from './TicketFields';

/** What answers a check that is not answered by hand. */
export function SourceFields({ index }: { index: number }) {
  const { control } = useFormContext<ChecklistForm>();
  const [kind, check, checklist] = useWatch({
    control,
    name: [`checks.${index}.kind`, `checks.${index}.id`, 'id'],
  });
  switch (kind) {
    case 'alert':
      return <AlertFields index={index} />;
    case 'tickets':
      return <TicketFields index={index} />;
    case 'signal':
      return (
        <Stack direction="column" gap={1}>
          <TextField
            name={`checks.${index}.startWithin`}
            label={t('checklists.signal.start-within', 'A started job may run for')}
            placeholder={t('checklists.signal.start-within-placeholder', 'ever')}
            width={20}
          />
          <InlineNotice>
            {t('checklists.signal.hint', 'The job reports with a service account’s token: POST …/resources/{{path}}', {
              path: `signals/${checklist || '…'}/${check || '…'}`,
              interpolation: { escapeValue: false },
            })}
          </InlineNotice>
        </Stack>
      );
    case 'manual':
      return null;
  }
}
