import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t, Trans } from '@grafana/i18n';
import { LinkButton, useStyles2 } from '@grafana/ui';
import type { KnownCalendar } from '../../../domain/checklists/Calendar';
import { calendarToForm } from '../../../domain/checklists/calendarForm';
import type { KnownChecklist } from '../../../domain/checklists/KnownChecklist';
import { EntryRow } from '../EntryRow';
import { RetireButton } from '../RetireButton';
import { shortWeekdayWord } from '../editor/slots/repeatOptions';

interface Props {
  uid: string;
  calendar: KnownCalendar;
  /** The checklists that name it. */
  users: readonly KnownChecklist[];
  /** Undefined where it cannot be changed here. */
  editUrl: string | undefined;
}

function summary(calendar: KnownCalendar): string {
  const { weekend, holidays, patron, closures } = calendarToForm(calendar);
  return [
    weekend.map(shortWeekdayWord).join(', '),
    holidays && t('checklists.calendar-holidays', 'holidays {{set}}', { set: holidays }),
    patron && t('checklists.calendar-patron', 'patron day {{day}}', { day: patron }),
    closures.length > 0 && t('checklists.calendar-closures', 'closures: {{number}}', { number: closures.length }),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Changing it, and ending it where nothing follows it. */
function Acts({ uid, calendar, users, editUrl }: Omit<Props, 'editUrl'> & { editUrl: string }) {
  const { id, title, version } = calendar;
  const name = title || id;
  return (
    <>
      <LinkButton
        size="sm"
        variant="secondary"
        fill="text"
        href={editUrl}
        aria-label={t('checklists.edit-calendar', 'Edit {{name}}', { name, interpolation: { escapeValue: false } })}
      >
        <Trans i18nKey="checklists.edit">Edit</Trans>
      </LinkButton>
      {/* One that checklists follow would be refused. */}
      {users.length === 0 && <RetireButton uid={uid} what="calendar" id={id} name={name} seenVersion={version} />}
    </>
  );
}

/** One calendar: what is off by it, and who follows it. */
export function CalendarEntry({ uid, calendar, users, editUrl }: Props) {
  const styles = useStyles2(getStyles);
  const { provisioned } = calendar;
  return (
    <EntryRow
      acts={editUrl === undefined ? undefined : <Acts uid={uid} calendar={calendar} users={users} editUrl={editUrl} />}
    >
      <strong>{calendar.title || calendar.id}</strong> <span className={styles.quiet}>{summary(calendar)}</span>
      <div className={styles.quiet}>
        {provisioned !== null && (
          <span>
            {t('checklists.from-file', 'from the file {{file}}', {
              file: provisioned,
              interpolation: { escapeValue: false },
            })}
            {' · '}
          </span>
        )}
        {users.length === 0
          ? t('checklists.calendar-unused', 'No checklist names it.')
          : t('checklists.calendar-used', 'Used by {{names}}', {
              names: users.map((one) => `${one.customer.name} · ${one.title}`).join(', '),
              interpolation: { escapeValue: false },
            })}
      </div>
    </EntryRow>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  quiet: css({ color: theme.colors.text.secondary, fontSize: theme.typography.bodySmall.fontSize }),
});
