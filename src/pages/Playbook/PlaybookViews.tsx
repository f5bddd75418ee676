import { t } from '@grafana/i18n';
import { Box, Stack } from '@grafana/ui';
import { useSearchParams } from 'react-router-dom';
import { Answer } from '../../ui/Answer';
import { AlertView } from './alert/AlertView';
import { FiringList } from './alert/FiringList';
import { firingTargets } from './alert/firingTargets';
import { CoverageView } from './coverage/CoverageView';
import { EntriesView } from './entries/EntriesView';
import { EntryPage } from './entries/EntryPage';
import { readPlace, type Place } from './place';
import { PanelView } from './panel/PanelView';
import { ReadingNotices } from './ReadingNotices';
import { Tabs } from './Tabs';
import { useKeptCoverage } from './useKeptCoverage';
import { usePlaybook, type Playbook } from './usePlaybook';

interface Props {
  uid: string;
  place: Place;
  playbook: Playbook;
}

function Shown({ uid, place, playbook }: Props) {
  switch (place.view) {
    case 'alert':
      return <AlertView uid={uid} place={place} playbook={playbook} />;
    case 'entry':
      return <EntryPage uid={uid} place={place} playbook={playbook} />;
    case 'panel':
      return <PanelView place={place} playbook={playbook} />;
    case 'alerts':
      return <FiringList playbook={playbook} />;
    case 'entries':
      return <EntriesView playbook={playbook} />;
    case 'coverage':
      return <CoverageView uid={uid} playbook={playbook} />;
  }
}

/** What the address asks for, once the dashboards are read. */
export function PlaybookViews({ uid }: { uid: string }) {
  const [params] = useSearchParams();
  const place = readPlace(params);
  const playbook = usePlaybook(uid);
  useKeptCoverage(uid, playbook);
  const { index, coverage, alerts, error, refresh } = playbook;
  const data = index === undefined || coverage === undefined ? undefined : playbook;
  const firing = coverage === undefined ? undefined : firingTargets(alerts).length;
  return (
    <Tabs view={place.view} firing={firing} entries={index?.entries.length}>
      <Stack direction="column" gap={1}>
        <ReadingNotices playbook={playbook} />
        <Box>
          <Answer
            asked={{ data, error, refetch: refresh }}
            lines={6}
            notAllowed={t(
              'playbook.not-allowed',
              'You may not see alert rules or dashboards here. Ask an administrator of this organisation.'
            )}
          >
            {(ready) => <Shown uid={uid} place={place} playbook={ready} />}
          </Answer>
        </Box>
      </Stack>
    </Tabs>
  );
}
