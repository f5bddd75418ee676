import { t } from '@grafana/i18n';
import { Stack } from '@grafana/ui';
import { useFormContext, useWatch } from 'react-hook-form';
import { EVIDENCE_WISHES } from '../../../../domain/checklists/Checklist';
import type { ChecklistForm } from '../../../../domain/checklists/checklistForm';
import { ChoiceField } from '../fields/ChoiceField';
import { evidenceWishWord } from './evidenceWishWord';
import { FlagField } from '../fields/FlagField';
import { TextField } from '../fields/TextField';

/** What has to be shown with an answer. */
export function EvidenceFields({ index }: { index: number }) {
  const { control } = useFormContext<ChecklistForm>();
  const at = `checks.${index}.evidence` as const;
  const kind = useWatch({ control, name: `${at}.kind` });
  return (
    <Stack wrap="wrap" gap={1.5} alignItems="flex-start">
      <ChoiceField
        name={`${at}.kind`}
        label={t('checklists.evidence.label', 'To be shown with the answer')}
        options={EVIDENCE_WISHES.map((value) => ({ value, label: evidenceWishWord(value) }))}
        width={26}
      />
      {kind !== '' && (
        <TextField
          name={`${at}.label`}
          label={t('checklists.evidence.what', 'What to write')}
          placeholder={t('checklists.evidence.what-placeholder', 'rows loaded')}
          width={26}
        />
      )}
      {kind === 'number' && (
        <>
          <TextField name={`${at}.unit`} label={t('checklists.evidence.unit', 'Unit')} width={10} />
          <TextField name={`${at}.min`} label={t('checklists.evidence.min', 'At least')} width={12} />
          <TextField name={`${at}.max`} label={t('checklists.evidence.max', 'At most')} width={12} />
        </>
      )}
      {kind !== '' && (
        <FlagField
          name={`${at}.required`}
          label={t('checklists.evidence.required', 'Required')}
          description={t('checklists.evidence.required-hint', 'Without it the check cannot be answered as OK.')}
        />
      )}
    </Stack>
  );
}
