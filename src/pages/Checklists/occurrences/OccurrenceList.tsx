import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import type { Occurrence } from '../../../domain/checklists/Occurrence';
import { occurrenceTimes } from './occurrenceTimes';

interface Props {
  occurrences: readonly Occurrence[];
  /** What the slots are called, by id. */
  slotNames: ReadonlyMap<string, string>;
}

/** What is out of the ordinary about an occurrence. */
function notesOf({ dayOff = '', movedFrom, clocksChange }: Occurrence): string[] {
  return [
    dayOff === ''
      ? ''
      : t('checklists.not-done', '– Not done: {{reason}}', { reason: dayOff, interpolation: { escapeValue: false } }),
    movedFrom ? t('checklists.moved', '→ Moved from {{day}}', { day: movedFrom }) : '',
    clocksChange ? t('checklists.clocks', '◔ The clocks change') : '',
  ].filter((note) => note !== '');
}

function Row({ occurrence, slot }: { occurrence: Occurrence; slot: string }) {
  const styles = useStyles2(getStyles);
  const { day, hours, offset, utc } = occurrenceTimes(occurrence);
  const isOff = occurrence.dayOff !== undefined && occurrence.dayOff !== '';
  return (
    <li className={styles.row}>
      <div>
        <span className={isOff ? styles.off : undefined}>{day}</span> <span className={styles.quiet}>{slot}</span>
      </div>
      <div>
        <span className={isOff ? styles.off : undefined}>{hours}</span>{' '}
        <span className={styles.quiet}>
          {offset} · {utc}
        </span>
      </div>
      {notesOf(occurrence).map((note) => (
        <div key={note} className={styles.note}>
          {note}
        </div>
      ))}
    </li>
  );
}

/** Occurrences in order: day and hours in the customer's zone with its offset, the same in UTC, and what is unusual. */
export function OccurrenceList({ occurrences, slotNames }: Props) {
  const styles = useStyles2(getStyles);
  const zone = occurrences[0]?.zone;
  return (
    <>
      <div className={styles.quiet}>{zone}</div>
      <ol className={styles.list} aria-label={t('checklists.occurrences', 'Occurrences')}>
        {occurrences.map((one) => (
          <Row key={`${one.slot} ${one.date}`} occurrence={one} slot={slotNames.get(one.slot) ?? ''} />
        ))}
      </ol>
    </>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  list: css({ listStyle: 'none', margin: 0, padding: 0 }),
  row: css({
    padding: theme.spacing(0.75, 0),
    borderBottom: `1px solid ${theme.colors.border.weak}`,
    fontVariantNumeric: 'tabular-nums',
    '&:last-child': { borderBottom: 'none' },
  }),
  off: css({ textDecoration: 'line-through', color: theme.colors.text.secondary }),
  quiet: css({ color: theme.colors.text.secondary, fontSize: theme.typography.bodySmall.fontSize }),
  note: css({ color: theme.colors.text.maxContrast, fontWeight: theme.typography.fontWeightMedium }),
});
