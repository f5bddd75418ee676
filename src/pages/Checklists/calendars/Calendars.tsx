import { t, Trans } from '@grafana/i18n';
import { Button, Stack, Text } from '@grafana/ui';
import { useState } from 'react';
import type { KnownCalendar } from '../../../domain/checklists/Calendar';
import type { KnownChecklists } from '../../../domain/checklists/KnownChecklist';
import { currentUser } from '../../../api/currentUser';
import { CalendarEditor } from './CalendarEditor';
import { CalendarEntry } from './CalendarEntry';
import { PlainRows } from '../PlainRows';

interface Props {
  uid: string;
  known: KnownChecklists;
}

/** On which days customers do not work; checklists name these calendars. */
export function Calendars({ uid, known }: Props) {
  const [editing, setEditing] = useState<KnownCalendar | 'new'>();
  const [saved, setSaved] = useState('');
  const mayEdit = currentUser().isEditor;
  if (editing !== undefined) {
    return (
      <CalendarEditor
        uid={uid}
        known={known}
        calendar={editing === 'new' ? undefined : editing}
        onDone={(title) => {
          setEditing(undefined);
          setSaved(title);
        }}
      />
    );
  }
  return (
    <Stack direction="column" gap={2} alignItems="stretch">
      <div aria-live="polite">
        {saved !== '' && (
          <Text color="success">
            {t(
              'checklists.calendar-saved',
              '✓ {{title}} is saved; the checklists that name it follow it from now on.',
              {
                title: saved,
                interpolation: { escapeValue: false },
              }
            )}
          </Text>
        )}
      </div>
      {mayEdit && (
        <Stack>
          <Button icon="plus" onClick={() => setEditing('new')}>
            <Trans i18nKey="checklists.new-calendar">New calendar</Trans>
          </Button>
        </Stack>
      )}
      {known.calendars.length === 0 ? (
        <Text color="secondary">
          {t('checklists.no-calendars', 'There is no calendar yet: every day is a working day.')}
        </Text>
      ) : (
        <PlainRows label={t('checklists.tab.calendars', 'Calendars')}>
          {known.calendars.map((calendar) => (
            <CalendarEntry
              key={`${calendar.provisioned ?? ''} ${calendar.id}`}
              calendar={calendar}
              users={known.checklists.filter(({ definition }) => definition?.checklist.calendar === calendar.id)}
              onEdit={mayEdit && calendar.provisioned === null ? () => setEditing(calendar) : undefined}
            />
          ))}
        </PlainRows>
      )}
    </Stack>
  );
}
