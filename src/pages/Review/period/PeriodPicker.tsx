import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Combobox, Field, IconButton, Input, useStyles2 } from '@grafana/ui';
import { useId, useState } from 'react';
import { countDays, isDay, plusDays } from './days';
import { PRESETS, presetOf, presetPeriod, type Period } from './periods';
import { periodWord, presetWord } from './periodWord';

interface Props {
  period: Period;
  /** The customer's, YYYY-MM-DD. */
  today: string;
  onChange: (period: Period) => void;
}

const OWN = 'own';
/** Longer ones hold more than a meeting can look at. */
const MAX_DAYS = 92;

/** Chooses the days that are looked back at: by name, one step back or forth, or by their dates. */
export function PeriodPicker({ period, today, onChange }: Props) {
  const styles = useStyles2(getStyles);
  const [id, fromId, toId] = [useId(), useId(), useId()];
  const preset = presetOf(period, today);
  const [isOwn, setOwn] = useState(false);
  const days = countDays(period.from, period.to);
  const step = (by: number) => onChange({ from: plusDays(period.from, by), to: plusDays(period.to, by) });
  const change = (from: string, to: string) => {
    if (isDay(from) && isDay(to) && from <= to && countDays(from, to) <= MAX_DAYS) {
      onChange({ from, to });
    }
  };
  const named = PRESETS.map((value) => ({
    ...{ value: String(value), label: presetWord(value), description: periodWord(presetPeriod(value, today)) },
  }));
  const own = { value: OWN, label: t('review.period.own', 'Other days'), description: '' };
  const isShown = isOwn || preset === undefined;
  return (
    <div className={styles.fields}>
      <Field label={t('review.period.name', 'Period')} htmlFor={id} noMargin>
        <div className={styles.steps}>
          <IconButton
            name="angle-left"
            size="lg"
            onClick={() => step(-days)}
            tooltip={t('review.period.back', 'Period before')}
          />
          <Combobox
            id={id}
            width={22}
            options={[...named, own]}
            value={isShown ? OWN : preset}
            onChange={({ value }) => {
              const chosen = PRESETS.find((one) => one === value);
              setOwn(chosen === undefined);
              if (chosen !== undefined) {
                onChange(presetPeriod(chosen, today));
              }
            }}
          />
          <IconButton
            name="angle-right"
            size="lg"
            onClick={() => step(days)}
            tooltip={t('review.period.forth', 'Period after')}
          />
        </div>
      </Field>
      {isShown && (
        <>
          <Field label={t('review.period.from', 'From')} htmlFor={fromId} noMargin>
            <Input
              id={fromId}
              type="date"
              width={20}
              key={`from ${period.from}`}
              defaultValue={period.from}
              max={period.to}
              min={plusDays(period.to, -(MAX_DAYS - 1))}
              onBlur={({ currentTarget }) => change(currentTarget.value, period.to)}
            />
          </Field>
          <Field label={t('review.period.to', 'To')} htmlFor={toId} noMargin>
            <Input
              id={toId}
              type="date"
              width={20}
              key={`to ${period.to}`}
              defaultValue={period.to}
              min={period.from}
              max={plusDays(period.from, MAX_DAYS - 1)}
              onBlur={({ currentTarget }) => change(period.from, currentTarget.value)}
            />
          </Field>
        </>
      )}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  fields: css({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(2), alignItems: 'flex-end' }),
  steps: css({ display: 'flex', alignItems: 'center', gap: theme.spacing(0.5) }),
});
