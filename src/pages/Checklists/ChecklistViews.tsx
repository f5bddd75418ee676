import { t } from '@grafana/i18n';
import type { KnownChecklists } from '../../domain/checklists/KnownChecklist';
import { useChecklists } from '../../query/checklists/useChecklists';
import { Answer } from '../../ui/Answer';
import { Calendars } from './calendars/Calendars';
import { EditCalendar } from './calendars/EditCalendar';
import { EditChecklist } from './editor/EditChecklist';
import { NewChecklist } from './editor/NewChecklist';
import { Exchange } from './exchange/Exchange';
import { History } from './history/History';
import { Overview } from './overview/Overview';
import type { Place } from './place';
import { Tabs } from './Tabs';
import { Templates } from './templates/Templates';
import { UseTemplate } from './templates/UseTemplate';
import { usePlace } from './usePlace';
import { YearView } from './occurrences/YearView';

interface Props {
  uid: string;
  known: KnownChecklists;
  place: Place;
}

function Shown({ uid, known, place }: Props) {
  const { view, id } = place;
  switch (view) {
    case 'edit':
      return <EditChecklist key={`${id} ${place.from}`} uid={uid} known={known} id={id} />;
    case 'new':
      return <NewChecklist key={place.from} uid={uid} known={known} />;
    case 'templates':
      return (
        <Tabs view={view}>
          <Templates uid={uid} place={place} />
        </Tabs>
      );
    case 'template':
      return <UseTemplate key={id} uid={uid} known={known} id={id} />;
    case 'year':
      return <YearView key={id} uid={uid} known={known} id={id} />;
    case 'history':
      return <History key={id} uid={uid} known={known} id={id} />;
    case 'calendars':
      return (
        <Tabs view={view}>
          <Calendars uid={uid} known={known} place={place} />
        </Tabs>
      );
    case 'calendar':
      return <EditCalendar key={id} uid={uid} known={known} id={id} />;
    case 'exchange':
      return (
        <Tabs view={view}>
          <Exchange uid={uid} />
        </Tabs>
      );
    case 'list':
      return (
        <Tabs view={view}>
          <Overview uid={uid} known={known} place={place} />
        </Tabs>
      );
  }
}

/** What the address asks for, once it is known which checklists there are. */
export function ChecklistViews({ uid }: { uid: string }) {
  const asked = useChecklists(uid);
  const { place } = usePlace();
  return (
    <Answer
      asked={asked}
      lines={6}
      notAllowed={t('checklists.not-allowed', 'You may not see checklists here. Ask an administrator.')}
    >
      {(known) => <Shown uid={uid} known={known} place={place} />}
    </Answer>
  );
}
