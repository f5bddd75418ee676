import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t, Trans } from '@grafana/i18n';
import { Button, IconButton, Stack, Text, useStyles2 } from '@grafana/ui';
import { useFieldArray, useFormContext } from 'react-hook-form';
import type { CalendarForm } from '../../../domain/checklists/calendarForm';
import { TextField } from '../editor/fields/TextField';

/** Stretches of days on which the customer is closed, both ends included. */
export function ClosureList() {
  const styles = useStyles2(getStyles);
  const { control } = useFormContext<CalendarForm>();
  const { fields, append, remove } = useFieldArray({ control, name: 'closures' });
  return (
    <Stack direction="column" gap={1} alignItems="flex-start">
      <Text weight="medium">{t('checklists.closures', 'Closures')}</Text>
      {fields.map(({ id }, index) => (
        <div key={id} className={styles.row}>
          <TextField
            name={`closures.${index}.from`}
            type="date"
            label={t('checklists.closure-from', 'From')}
            width={20}
          />
          <TextField name={`closures.${index}.to`} type="date" label={t('checklists.closure-to', 'To')} width={20} />
          <TextField
            name={`closures.${index}.name`}
            label={t('checklists.closure-name', 'Why')}
            placeholder={t('checklists.closure-placeholder', 'August closure')}
            width={30}
          />
          <div className={styles.remove}>
            <IconButton
              name="trash-alt"
              tooltip={t('checklists.remove-closure', 'Remove this closure')}
              onClick={() => remove(index)}
            />
          </div>
        </div>
      ))}
      <Button
        type="button"
        variant="secondary"
        size="sm"
        icon="plus"
        onClick={() => append({ from: '', to: '', name: '' })}
      >
        <Trans i18nKey="checklists.add-closure">Add a closure</Trans>
      </Button>
    </Stack>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  row: css({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1), alignItems: 'flex-start' }),
  // In line with the inputs, below the height of a label.
  remove: css({ marginTop: theme.spacing(3) }),
});
