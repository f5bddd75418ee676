import { t } from '@grafana/i18n';
import { PluginPage } from '@grafana/runtime';
import { ChosenDataSource } from '../ChosenDataSource';
import { NoDataSource } from './NoDataSource';
import { Situation } from './Situation';

/** The app's first page, for whoever signs in: what is set up, what is next, and where to go. */
export function Home() {
  return (
    <PluginPage subTitle={t('home.subtitle', 'Nothing due is missed, and what happened once is learnt from.')}>
      <ChosenDataSource none={<NoDataSource />}>{(uid) => <Situation key={uid} uid={uid} />}</ChosenDataSource>
    </PluginPage>
  );
}
