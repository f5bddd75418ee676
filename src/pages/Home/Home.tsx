import { t } from '@grafana/i18n';
import { PluginPage } from '@grafana/runtime';
import { useState } from 'react';
import { useDataSources } from '../../query/useDataSources';
import { Answer } from '../../ui/Answer';
import { DataSourcePicker } from './DataSourcePicker';
import { NoDataSource } from './NoDataSource';
import { Situation } from './Situation';

/** The app's first page, for whoever signs in: what is set up, what is next, and where to go. */
export function Home() {
  const dataSources = useDataSources();
  const [chosen, setChosen] = useState<string>();
  return (
    <PluginPage subTitle={t('home.subtitle', 'Nothing due is missed, and what happened once is learnt from.')}>
      <Answer
        asked={dataSources}
        lines={5}
        notAllowed={t(
          'home.not-allowed',
          'You may not use this data source. Ask an administrator of this organisation.'
        )}
      >
        {(list) => {
          const current = list.find(({ uid }) => uid === chosen) ?? list[0];
          return current === undefined ? (
            <NoDataSource />
          ) : (
            <>
              <DataSourcePicker dataSources={list} uid={current.uid} onChange={setChosen} />
              <Situation key={current.uid} uid={current.uid} />
            </>
          );
        }}
      </Answer>
    </PluginPage>
  );
}
