import { t } from '@grafana/i18n';
import { Input } from '@grafana/ui';
import { LabelledField } from './LabelledField';

interface Props {
  value: string;
  isFirst?: boolean;
  isFault?: boolean;
  onChange: (reason: string) => void;
}

/** Why something was not done, was done by hand, or is corrected. */
export function ReasonField({ value, isFirst = true, isFault = false, onChange }: Props) {
  return (
    <LabelledField label={t('checklist.field.reason', 'Why')} isWide>
      {(id) => (
        <Input
          id={id}
          data-first={isFirst ? '' : undefined}
          data-fault={isFault ? '' : undefined}
          value={value}
          invalid={isFault}
          maxLength={2000}
          autoComplete="off"
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </LabelledField>
  );
}
