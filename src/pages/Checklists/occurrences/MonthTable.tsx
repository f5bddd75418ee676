import { css } from '@emotion/css';
import { dateTimeFormat, type GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import { monthGrid } from '../../../domain/checklists/monthGrid';
import { isWeekend, type SkippedDay } from '../../../domain/checklists/skippedDays';
import { WEEKDAYS } from '../../../domain/checklists/weekdays';
import { shortWeekdayWord, weekdayWord } from '../editor/slots/repeatOptions';

interface Props {
  year: number;
  /** 1 to 12. */
  month: number;
  /** What the calendar takes away, by day. */
  days: ReadonlyMap<string, SkippedDay>;
}

/** What is said of a day to whoever rests on it or hears it. */
export function skippedWord({ reason, movedTo }: SkippedDay): string {
  return movedTo === '' ? reason : t('checklists.moved-to', 'Moved to {{day}}', { day: movedTo });
}

function Day({ day, skipped }: { day: string; skipped: SkippedDay | undefined }) {
  const styles = useStyles2(getStyles);
  const number = Number(day.slice(8));
  if (skipped === undefined) {
    return <td className={styles.day}>{number}</td>;
  }
  const word = skippedWord(skipped);
  return (
    <td className={`${styles.day} ${isWeekend(skipped) ? styles.weekend : styles.off}`} title={word}>
      {skipped.movedTo === '' ? <s>{number}</s> : <>{number}→</>}
      <span className="sr-only">{word}</span>
    </td>
  );
}

/** One month; days off are struck through, or point away, and say why. */
export function MonthTable({ year, month, days }: Props) {
  const styles = useStyles2(getStyles);
  const name = dateTimeFormat(Date.UTC(year, month - 1, 1), { timeZone: 'utc', format: 'MMMM' });
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{name}</caption>
      <thead>
        <tr>
          {WEEKDAYS.map((weekday) => (
            <th key={weekday} scope="col" abbr={weekdayWord(weekday)} className={styles.head}>
              {shortWeekdayWord(weekday)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {monthGrid(year, month).map((week, index) => (
          <tr key={index}>
            {week.map((day, weekday) =>
              day === null ? <td key={weekday} /> : <Day key={day} day={day} skipped={days.get(day)} />
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const getStyles = (theme: GrafanaTheme2) => {
  // Positioned, so that what is said to screen readers only stays in its cell.
  const cell = { padding: theme.spacing(0.25), textAlign: 'center' as const, position: 'relative' as const };
  return {
    table: css({
      width: '100%',
      tableLayout: 'fixed',
      borderCollapse: 'separate',
      borderSpacing: 2,
      fontVariantNumeric: 'tabular-nums',
      alignSelf: 'start',
    }),
    caption: css({ captionSide: 'top', fontWeight: theme.typography.fontWeightMedium, textAlign: 'left' }),
    head: css({ ...cell, color: theme.colors.text.secondary, fontWeight: theme.typography.fontWeightRegular }),
    day: css(cell),
    weekend: css({ color: theme.colors.text.secondary }),
    off: css({
      background: theme.colors.info.transparent,
      color: theme.colors.text.maxContrast,
      fontWeight: theme.typography.fontWeightBold,
      borderRadius: theme.shape.radius.default,
    }),
  };
};
