import { t } from '@grafana/i18n';
import { PluginPage } from '@grafana/runtime';
import { ChosenDataSource } from '../ChosenDataSource';
import { ChecklistViews } from './ChecklistViews';
import { NothingToCheck } from './NothingToCheck';
import { usePlace } from './usePlace';

/** What is to be checked for whom, and when: made and changed by Editors and Admins. */
export function Checklists() {
  const { place } = usePlace();
  return (
    <PluginPage
      subTitle={t('checklists.subtitle', 'What is to be checked for each customer, when, and what to do if it fails.')}
    >
      <ChosenDataSource none={<NothingToCheck />} preferred={[place.ds]}>
        {(uid) => <ChecklistViews key={uid} uid={uid} />}
      </ChosenDataSource>
    </PluginPage>
  );
}
