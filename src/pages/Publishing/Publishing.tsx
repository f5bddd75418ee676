import { t } from '@grafana/i18n';
import { PluginPage } from '@grafana/runtime';
import { ChosenDataSource } from '../ChosenDataSource';
import { Grants } from './Grants';
import { NothingToPublish } from './NothingToPublish';

/** What public dashboards may show of which customer: made, seen and revoked by Editors and Admins. */
export function Publishing() {
  return (
    <PluginPage
      subTitle={t(
        'publishing.subtitle',
        'A public dashboard shows a customer only where a grant, made here, allows it.'
      )}
    >
      <ChosenDataSource none={<NothingToPublish />}>{(uid) => <Grants key={uid} uid={uid} />}</ChosenDataSource>
    </PluginPage>
  );
}
