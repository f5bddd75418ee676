import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t, Trans } from '@grafana/i18n';
import { Button, Field, Input, Stack, useStyles2 } from '@grafana/ui';
import { useEffect, useId } from 'react';
import { useFormContext } from 'react-hook-form';
import type { ChecklistForm } from '../../../../domain/checklists/checklistForm';
import { formFaultSentence } from '../fields/formFaultSentence';
import { Sized } from '../fields/Sized';

interface Props {
  /** Whether the keyboard begins here. */
  focusFirst: boolean;
  onAdd: (title: string) => void;
}

/** One line that adds a check; the keyboard stays in it, so that several are typed one after another. */
export function AddCheck({ focusFirst, onAdd }: Props) {
  const styles = useStyles2(getStyles);
  const id = useId();
  const { register, getValues, setValue, setFocus, getFieldState, formState } = useFormContext<ChecklistForm>();
  const error = formFaultSentence(getFieldState('newCheck', formState).error?.message);
  useEffect(() => {
    if (focusFirst) {
      setFocus('newCheck');
    }
  }, [focusFirst, setFocus]);
  const add = () => {
    const title = getValues('newCheck').trim();
    if (title !== '') {
      onAdd(title);
      setValue('newCheck', '', { shouldValidate: error !== undefined });
    }
    setFocus('newCheck');
  };
  return (
    <Stack gap={1} alignItems="flex-start" wrap="wrap">
      <Sized width={60} invalid={error !== undefined}>
        <Field
          label={t('checklists.new-check', 'New check')}
          invalid={error !== undefined}
          error={error}
          htmlFor={id}
          noMargin
        >
          <Input
            id={id}
            autoComplete="off"
            aria-invalid={error !== undefined}
            placeholder={t('checklists.new-check-placeholder', 'Database backup finished')}
            {...register('newCheck')}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
                event.preventDefault();
                add();
              }
            }}
          />
        </Field>
      </Sized>
      <div className={styles.beside}>
        <Button type="button" variant="secondary" icon="plus" onClick={add}>
          <Trans i18nKey="checklists.add-this-check">Add check</Trans>
        </Button>
      </div>
    </Stack>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  // In line with the input, below the height of its label.
  beside: css({ [theme.breakpoints.up('sm')]: { marginTop: theme.spacing(2.25) } }),
});
