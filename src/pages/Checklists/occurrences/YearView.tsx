import { css } from '@emotion/css';
import { dateTimeFormat, type GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert, IconButton, Stack, Text, useStyles2 } from '@grafana/ui';
import { useState } from 'react';
import type { KnownChecklists } from '../../../domain/checklists/KnownChecklist';
import type { SkippedYear } from '../../../domain/checklists/Occurrence';
import { skippedDays } from '../../../domain/checklists/skippedDays';
import { useSkippedYear } from '../../../query/checklists/useSkippedYear';
import { Answer } from '../../../ui/Answer';
import { ClockChanges } from './ClockChanges';
import { NoChecklist } from '../editor/NoChecklist';
import { MonthTable } from './MonthTable';
import { SkippedList } from './SkippedList';
import { ViewHead } from '../ViewHead';

interface Props {
  uid: string;
  known: KnownChecklists;
  id: string;
}

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

function Year({ year, isMoved }: { year: SkippedYear; isMoved: boolean }) {
  const styles = useStyles2(getStyles);
  const days = skippedDays(year.days);
  return (
    <>
      {year.warning && <Alert severity="warning" title={year.warning} />}
      {days.size === 0 && (
        <Text color="secondary">
          {isMoved
            ? t('checklists.nothing-moved', 'No round moves to a day that has none of its own in this year.')
            : t('checklists.nothing-skipped', 'The calendar takes nothing away in this year.')}
        </Text>
      )}
      <div className={styles.months}>
        {MONTHS.map((month) => (
          <MonthTable key={month} year={year.year} month={month} days={days} />
        ))}
      </div>
      <SkippedList days={days} />
    </>
  );
}

/** What the calendar takes away from a checklist in a year, or moves: to be looked over before the year begins. */
export function YearView({ uid, known, id }: Props) {
  const one = known.checklists.find((checklist) => checklist.id === id);
  const [year, setYear] = useState(() =>
    Number(dateTimeFormat(Date.now(), { timeZone: one?.definition?.zone, format: 'YYYY' }))
  );
  const asked = useSkippedYear(uid, id, year);
  if (one === undefined) {
    return <NoChecklist />;
  }
  const dayOff = one.definition?.checklist.dayOff;
  return (
    <>
      <ViewHead title={one.title} detail={one.customer.name} />
      <Stack alignItems="center" gap={1}>
        <IconButton
          name="angle-left"
          tooltip={t('checklists.year-before', 'The year before')}
          onClick={() => setYear(year - 1)}
        />
        <Text element="h3" variant="h4">
          {t('checklists.year-title', 'Days off in {{year}}', { year })}
        </Text>
        <IconButton
          name="angle-right"
          tooltip={t('checklists.year-after', 'The year after')}
          onClick={() => setYear(year + 1)}
        />
      </Stack>
      <Answer asked={asked} lines={12} notAllowed={t('checklists.not-yours', 'You may not see this checklist.')}>
        {(answer) => <Year year={answer} isMoved={dayOff === 'previous' || dayOff === 'next'} />}
      </Answer>
      <ClockChanges uid={uid} id={id} year={year} definition={one.definition} />
    </>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  months: css({
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(224px, 1fr))',
    gap: theme.spacing(3),
    margin: theme.spacing(2, 0, 4),
    maxWidth: 1200,
  }),
});
