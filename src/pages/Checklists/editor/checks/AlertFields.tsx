import { t } from '@grafana/i18n';
import { Stack } from '@grafana/ui';
import { useController, useFormContext } from 'react-hook-form';
import type { ChecklistForm } from '../../../../domain/checklists/checklistForm';
import { useRuleNames } from '../../../../query/grafana/useRuleNames';
import { TagsField } from '../../../../ui/fields/TagsField';
import { ChoiceField } from '../fields/ChoiceField';
import { FlagField } from '../fields/FlagField';
import { formFaultSentence } from '../fields/formFaultSentence';

/** Which alert rule answers a check. */
export function AlertFields({ index }: { index: number }) {
  const rules = useRuleNames();
  const { control } = useFormContext<ChecklistForm>();
  const { field, fieldState } = useController({ control, name: `checks.${index}.labels` });
  return (
    <Stack direction="column" gap={1.5}>
      <ChoiceField
        name={`checks.${index}.ruleUid`}
        label={t('checklists.alert.rule', 'Alert rule')}
        description={t(
          'checklists.alert.rule-hint',
          'OK only if the rule was evaluated within the slot and never fired. No data, an error or a paused rule is not OK: it is not evaluated.'
        )}
        required
        options={(rules.data ?? []).map(({ uid, name, folder }) => ({ value: uid, label: name, description: folder }))}
        placeholder={t('checklists.alert.rule-placeholder', 'Choose, or give its uid')}
        width={50}
        freeText
      />
      <TagsField
        label={t('checklists.alert.labels', 'Only instances with these labels')}
        placeholder={t('checklists.alert.labels-placeholder', 'customer=acme')}
        values={field.value}
        onChange={field.onChange}
        error={formFaultSentence(fieldState.error?.message)}
      />
      <FlagField
        name={`checks.${index}.atEnd`}
        label={t('checklists.alert.at-end', 'Only its state at the end of the slot counts')}
        description={t('checklists.alert.at-end-hint', 'What fired before and is over by then is forgiven.')}
      />
    </Stack>
  );
}
