import { t } from '@grafana/i18n';
import { PluginPage } from '@grafana/runtime';
import { ChosenDataSource } from '../ChosenDataSource';
import { NotSetUpYet } from '../NotSetUpYet';
import { ChecklistViews } from './ChecklistViews';
import { usePlace } from './usePlace';

/** What is to be checked for whom, and when: made and changed by Editors and Admins. */
export function Checklists() {
  const { place } = usePlace();
  return (
    <PluginPage
      subTitle={t('checklists.subtitle', 'What is to be checked for each customer, when, and what to do if it fails.')}
    >
      <ChosenDataSource
        none={<NotSetUpYet message={t('checklists.no-data-source', 'There is nothing to check yet')} />}
        preferred={[place.ds]}
      >
        {(uid) => <ChecklistViews key={uid} uid={uid} />}
      </ChosenDataSource>
    </PluginPage>
  );
}
