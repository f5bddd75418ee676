import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Checkbox, Field, useStyles2 } from '@grafana/ui';
import { useId } from 'react';
import { useController, useFormContext, type FieldValues } from 'react-hook-form';
import { WEEKDAYS, type Weekday } from '../../../../domain/checklists/weekdays';
import { formFaultSentence } from './formFaultSentence';
import { shortWeekdayWord, weekdayWord } from '../slots/repeatOptions';

interface Props {
  /** Its path in the form around it. */
  name: string;
  label: string;
}

/** Some of the seven days of the week, all of them in sight. */
export function WeekdaysField({ name, label }: Props) {
  const styles = useStyles2(getStyles);
  const id = useId();
  const { control } = useFormContext<FieldValues>();
  const { field, fieldState } = useController({ control, name });
  const error = formFaultSentence(fieldState.error?.message);
  const chosen: readonly unknown[] = Array.isArray(field.value) ? field.value : [];
  const change = (day: Weekday, isOn: boolean) =>
    field.onChange(WEEKDAYS.filter((one) => (one === day ? isOn : chosen.includes(one))));
  return (
    <Field
      label={label}
      htmlFor={id}
      invalid={error !== undefined}
      data-invalid={error !== undefined}
      error={error}
      noMargin
    >
      {/* A fragment, since Field would hand its own properties to an element. */}
      <>
        <div id={id} role="group" aria-label={label} className={styles.days}>
          {WEEKDAYS.map((day) => (
            <Checkbox
              key={day}
              id={`${id}${day}`}
              label={shortWeekdayWord(day)}
              aria-label={weekdayWord(day)}
              value={chosen.includes(day)}
              onChange={({ currentTarget }) => change(day, currentTarget.checked)}
              onBlur={field.onBlur}
            />
          ))}
        </div>
      </>
    </Field>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  days: css({ display: 'flex', flexWrap: 'wrap', columnGap: theme.spacing(2), paddingTop: theme.spacing(0.75) }),
});
