import { t } from '@grafana/i18n';
import { PluginPage } from '@grafana/runtime';
import { ChosenDataSource } from '../ChosenDataSource';
import { NotSetUpYet } from '../NotSetUpYet';
import { Grants } from './Grants';

/** What public dashboards may show of which customer: made, seen and revoked by Editors and Admins. */
export function Publishing() {
  return (
    <PluginPage
      subTitle={t(
        'publishing.subtitle',
        'A public dashboard shows a customer only where a grant, made here, allows it.'
      )}
    >
      <ChosenDataSource
        none={<NotSetUpYet message={t('publishing.no-data-source', 'There is nothing to publish yet')} />}
      >
        {(uid) => <Grants key={uid} uid={uid} />}
      </ChosenDataSource>
    </PluginPage>
  );
}
