import { DataSourcePlugin, type DataSourceJsonData } from '@grafana/data';
import { initPluginTranslations } from '@grafana/i18n';
import { DATA_SOURCE_ID } from '../domain/dataSourceId';
import { ConfigEditor } from './ConfigEditor';
import { QueryEditor } from './QueryEditor';
import { QueryHelp } from './QueryHelp';
import { RoundsDataSource } from './RoundsDataSource';
import type { RoundsQuery } from './RoundsQuery';
import type { RoundsSecrets } from './RoundsSecrets';

// Settled long before Grafana shows an editor; nothing here needs a word at load time.
void initPluginTranslations(DATA_SOURCE_ID);

export const plugin = new DataSourcePlugin<RoundsDataSource, RoundsQuery, DataSourceJsonData, RoundsSecrets>(
  RoundsDataSource
)
  .setConfigEditor(ConfigEditor)
  .setQueryEditor(QueryEditor)
  .setQueryEditorHelp(QueryHelp);
