import { t } from '@grafana/i18n';
import { useController, useFormContext } from 'react-hook-form';
import type { CalendarForm } from '../../../domain/checklists/calendarForm';
import { TagsField } from '../../../ui/fields/TagsField';
import { formFaultSentence } from '../editor/fields/formFaultSentence';

/** Days that count as working whatever the rest says. */
export function WorkingDays() {
  const { control, formState } = useFormContext<CalendarForm>();
  const { field } = useController({ control, name: 'workingDays' });
  const { workingDays } = formState.errors;
  const wrong = Array.isArray(workingDays) ? workingDays.find(Boolean) : undefined;
  return (
    <TagsField
      label={t('checklists.working-days', 'Working days all the same')}
      description={t('checklists.working-days-hint', 'Whatever the rest says, such as 2027-12-18.')}
      placeholder={t('checklists.working-days-placeholder', '2027-12-18')}
      values={field.value}
      onChange={field.onChange}
      error={formFaultSentence(wrong?.message)}
    />
  );
}
