import type { AppPluginMeta, PluginConfigPageProps } from '@grafana/data';
import { QueryClientProvider } from '@tanstack/react-query';
import { queryClient } from '../queryClient';
import { AppSwitch } from './AppSwitch';
import { DataSourceList } from './DataSourceList';

/** The tab on the app's page in the catalogue: on or off, and the data sources with their states. */
export function ConfigurationPage({ plugin }: PluginConfigPageProps<AppPluginMeta>) {
  const { enabled = false, jsonData } = plugin.meta;
  return (
    <QueryClientProvider client={queryClient}>
      <AppSwitch enabled={enabled} jsonData={jsonData} />
      {enabled && <DataSourceList />}
    </QueryClientProvider>
  );
}
