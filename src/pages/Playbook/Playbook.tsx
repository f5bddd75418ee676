import { t } from '@grafana/i18n';
import { PluginPage } from '@grafana/runtime';
import { ChosenDataSource } from '../ChosenDataSource';
import { NotSetUpYet } from '../NotSetUpYet';
import { PlaybookViews } from './PlaybookViews';

/** What to do about which alert: the entries in the team's own dashboards, and the alerts that have none. */
export function Playbook() {
  return (
    <PluginPage
      subTitle={t('playbook.subtitle', 'What to do about each alert, as it is written in the dashboards you may open.')}
    >
      <ChosenDataSource
        // Its back end is what judges matchers.
        none={<NotSetUpYet message={t('playbook.no-data-source', 'Alerts cannot be held against the playbook yet')} />}
      >
        {(uid) => <PlaybookViews key={uid} uid={uid} />}
      </ChosenDataSource>
    </PluginPage>
  );
}
