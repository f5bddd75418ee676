import { t, Trans } from '@grafana/i18n';
import { Stack } from '@grafana/ui';
import { useDataSources } from '../../query/grafana/useDataSources';
import { Answer } from '../../ui/Answer';
import { InlineNotice } from '../../ui/InlineNotice';
import { Section } from '../../ui/Section';
import { AddDataSourceButton } from '../AddDataSourceButton';
import { DataSourceRow } from './DataSourceRow';

/** The data sources of this app, each with its state and the way to its settings. */
export function DataSourceList() {
  const dataSources = useDataSources();
  return (
    <Section
      title={t('configuration.data-sources', 'Data sources')}
      description={t('configuration.data-sources-hint', 'One is enough for all customers of an organisation.')}
    >
      <Answer
        asked={dataSources}
        notAllowed={t('configuration.not-allowed', 'Only administrators of this organisation see the data sources.')}
      >
        {(list) => (
          <Stack direction="column" gap={2}>
            {list.length === 0 && (
              <InlineNotice>{t('configuration.no-data-source', 'None has been added yet.')}</InlineNotice>
            )}
            {list.map((dataSource) => (
              <DataSourceRow key={dataSource.uid} dataSource={dataSource} />
            ))}
            <AddDataSourceButton variant={list.length === 0 ? 'primary' : 'secondary'}>
              <Trans i18nKey="configuration.add">Add data source</Trans>
            </AddDataSourceButton>
          </Stack>
        )}
      </Answer>
    </Section>
  );
}
