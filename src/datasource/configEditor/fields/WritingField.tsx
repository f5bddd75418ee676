import { t } from '@grafana/i18n';
import { Stack } from '@grafana/ui';
import { useFormContext, useWatch } from 'react-hook-form';
import { InlineNotice } from '../../../ui/InlineNotice';
import { CheckField } from './CheckField';

interface Props {
  label: string;
  description: string;
  /** What it means once it is on. */
  warning: string;
}

/** Whether tickets may be opened and changed: off by default, and plain about what it means. */
export function WritingField({ label, description, warning }: Props) {
  const { control } = useFormContext<{ writing: boolean }>();
  const isOn = useWatch({ control, name: 'writing' });
  return (
    <Stack direction="column" gap={0.5}>
      <CheckField<{ writing: boolean }> name="writing" label={label} description={description} />
      {isOn && (
        <InlineNotice>
          {t('setup.writing-on', 'Writing is on. {{warning}}', { warning, interpolation: { escapeValue: false } })}
        </InlineNotice>
      )}
    </Stack>
  );
}
