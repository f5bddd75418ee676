import { t } from '@grafana/i18n';
import { putField } from '../../../domain/ticketQuery/putField';
import { ChoiceField } from '../../../ui/fields/ChoiceField';

interface Props {
  saved: Record<string, unknown>;
  format: 'table' | 'numeric' | undefined;
  /** What the table is called, and the number. */
  table: string;
  numeric: string;
  onChange: (saved: Record<string, unknown>) => void;
}

/** Whether people read the answer as a table or an alert rule as a number. */
export function NumericField({ saved, format, table, numeric, onChange }: Props) {
  return (
    <ChoiceField
      label={t('analysis.shape', 'Show as')}
      options={[
        { value: 'table', label: table },
        {
          value: 'numeric',
          label: numeric,
          description: t('analysis.numeric', 'One number a group; goes straight into a Threshold'),
        },
      ]}
      value={format ?? 'table'}
      onChange={(value) => onChange(putField(saved, 'format', value === 'table' ? undefined : value))}
    />
  );
}
