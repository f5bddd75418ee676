import { t } from '@grafana/i18n';
import { EmptyState, LinkButton } from '@grafana/ui';
import { currentUser } from '../../../api/grafana/currentUser';
import type { KnownChecklists } from '../../../domain/checklists/KnownChecklist';
import { NotAllowed } from '../../../ui/NotAllowed';
import { placeUrl } from '../place';
import { usePlace } from '../usePlace';
import { ViewHead } from '../ViewHead';
import { CalendarEditor } from './CalendarEditor';

interface Props {
  uid: string;
  known: KnownChecklists;
  /** Empty for a new one. */
  id: string;
}

/** The editor of a calendar, or why there is none to edit. */
export function EditCalendar({ uid, known, id }: Props) {
  const { ds } = usePlace().place;
  const calendar = known.calendars.find((one) => one.id === id && one.provisioned === null);
  const isThere = id === '' || calendar !== undefined;
  const title = calendar ? calendar.title || calendar.id : t('checklists.new-calendar', 'New calendar');
  if (!currentUser().isEditor) {
    return (
      <NotAllowed
        sentence={t('checklists.no-calendars-for-you', 'Only Editors and Admins change calendars. Ask one of them.')}
      />
    );
  }
  return isThere ? (
    <>
      <ViewHead title={title} detail="" back="calendars" />
      <CalendarEditor uid={uid} known={known} calendar={calendar} />
    </>
  ) : (
    <EmptyState
      variant="not-found"
      hideImage
      message={t('checklists.no-such-calendar', 'There is no such calendar, or a file brings it')}
      button={
        <LinkButton variant="secondary" href={placeUrl({ ds, view: 'calendars' })}>
          {t('checklists.all-calendars', 'All calendars')}
        </LinkButton>
      }
    />
  );
}
