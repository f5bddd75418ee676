import { t, Trans } from '@grafana/i18n';
import { LinkButton, Stack, Text } from '@grafana/ui';
import { currentUser } from '../../../api/grafana/currentUser';
import type { KnownChecklists } from '../../../domain/checklists/KnownChecklist';
import { PlainRows } from '../PlainRows';
import { placeUrl, type Place } from '../place';
import { CalendarDone } from './CalendarDone';
import { CalendarEntry } from './CalendarEntry';

interface Props {
  uid: string;
  known: KnownChecklists;
  place: Place;
}

/** On which days customers do not work; checklists name these calendars. */
export function Calendars({ uid, known, place }: Props) {
  const { ds } = place;
  const mayEdit = currentUser().isEditor;
  return (
    <Stack direction="column" gap={2} alignItems="stretch">
      <CalendarDone known={known} place={place} />
      {mayEdit && (
        <Stack>
          <LinkButton icon="plus" href={placeUrl({ ds, view: 'calendar' })}>
            <Trans i18nKey="checklists.new-calendar">New calendar</Trans>
          </LinkButton>
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
              uid={uid}
              editUrl={
                mayEdit && calendar.provisioned === null
                  ? placeUrl({ ds, view: 'calendar', id: calendar.id })
                  : undefined
              }
            />
          ))}
        </PlainRows>
      )}
    </Stack>
  );
}
