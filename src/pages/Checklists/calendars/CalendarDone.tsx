import { t } from '@grafana/i18n';
import { Text } from '@grafana/ui';
import type { KnownChecklists } from '../../../domain/checklists/KnownChecklist';
import { EndedNotice } from '../EndedNotice';
import { FocusedNotice } from '../FocusedNotice';
import type { Place } from '../place';

/** Says what has just been done to a calendar. */
export function CalendarDone({ known, place: { id, done } }: { known: KnownChecklists; place: Place }) {
  const one = known.calendars.find((calendar) => calendar.id === id && calendar.provisioned === null);
  const title = one?.title || id;
  if (done === 'ended') {
    return <EndedNotice id={id} />;
  }
  if (done === '') {
    return null;
  }
  return (
    <FocusedNotice>
      <Text color="success">
        {t('checklists.calendar-saved', '✓ {{title}} is saved; the checklists that name it follow it from now on.', {
          title,
          interpolation: { escapeValue: false },
        })}
      </Text>
    </FocusedNotice>
  );
}
