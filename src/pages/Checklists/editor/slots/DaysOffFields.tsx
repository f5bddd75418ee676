import { t } from '@grafana/i18n';
import { Stack } from '@grafana/ui';
import { useFormContext, useWatch } from 'react-hook-form';
import type { KnownCalendar } from '../../../../domain/checklists/Calendar';
import type { ChecklistForm } from '../../../../domain/checklists/checklistForm';
import { ChoiceField } from '../fields/ChoiceField';

/** Which days the customer does not work, and what becomes of a round on such a day. */
export function DaysOffFields({ calendars }: { calendars: readonly KnownCalendar[] }) {
  const { control } = useFormContext<ChecklistForm>();
  const calendar = useWatch({ control, name: 'calendar' });
  const options = [
    { value: '', label: t('checklists.calendar-none', 'None: every day is a working day') },
    // One of a file can be named by the checklists of files only.
    ...calendars
      .filter(({ id, provisioned }) => provisioned === null || id === calendar)
      .map(({ id, title }) => ({ value: id, label: title || id })),
  ];
  return (
    <Stack wrap="wrap" gap={1.5}>
      <ChoiceField name="calendar" label={t('checklists.calendar', 'Calendar')} options={options} width={40} />
      {calendar !== '' && (
        <ChoiceField
          name="dayOff"
          label={t('checklists.day-off', 'On a day off')}
          options={[
            { value: 'skip', label: t('checklists.day-off-skip', 'Not done') },
            { value: 'run', label: t('checklists.day-off-run', 'Done all the same') },
            { value: 'previous', label: t('checklists.day-off-previous', 'On the working day before') },
            { value: 'next', label: t('checklists.day-off-next', 'On the working day after') },
          ]}
          width={32}
        />
      )}
    </Stack>
  );
}
