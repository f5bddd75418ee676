import {
  CoreApp,
  getDefaultTimeRange,
  LoadingState,
  PluginContextProvider,
  type DataQuery,
  type DataSourceApi,
  type PanelData,
  type TimeRange,
} from '@grafana/data';
import { config, getDataSourceSrv, locationService } from '@grafana/runtime';
import {
  Alert,
  Button,
  Combobox,
  ErrorBoundaryAlert,
  Field,
  LoadingPlaceholder,
  Stack,
  TimeRangeInput,
} from '@grafana/ui';
import { useRef, useState } from 'react';
import { useSearchParams } from 'react-router-dom-v5-compat';
import { Page } from '../chrome/Page.tsx';
import { useLoaded } from '../chrome/useLoaded.ts';
import { Frames } from './Frames.tsx';
import { oneAtATime } from './oneAtATime.ts';
import { runQuery } from './runQuery.ts';

/** A place to try a data source's query editor. It is the workbench's own; Grafana has Explore. */
export function QueryPage() {
  const [search] = useSearchParams();
  const sources = Object.values(config.datasources).filter(({ meta }) => meta.id !== 'grafana');
  const uid = search.get('ds') ?? sources[0]?.uid ?? '';
  return (
    <Page title="Query" subTitle="The workbench’s own page to try a query; it does not imitate Grafana’s Explore">
      <Field label="Data source" htmlFor="query-data-source">
        <Combobox
          id="query-data-source"
          options={sources.map((source) => ({ value: source.uid, label: source.name }))}
          value={uid}
          width={40}
          onChange={({ value }) => locationService.partial({ ds: value })}
        />
      </Field>
      {uid ? <OpenSource key={uid} uid={uid} /> : <p>There is no data source.</p>}
    </Page>
  );
}

function OpenSource({ uid }: { uid: string }) {
  const loaded = useLoaded(uid, () => getDataSourceSrv().get(uid));
  if (loaded.state === 'loading') {
    return <LoadingPlaceholder text="Loading data source" />;
  }
  if (loaded.state === 'failed') {
    return <Alert severity="error" title={loaded.sentence} />;
  }
  return <QueryForm datasource={loaded.value} />;
}

function QueryForm({ datasource }: { datasource: DataSourceApi }) {
  const [query, setQuery] = useState<DataQuery>(() => ({
    ...datasource.getDefaultQuery?.(CoreApp.Explore),
    refId: 'A',
    datasource: datasource.getRef(),
  }));
  const [range, setRange] = useState<TimeRange>(getDefaultTimeRange);
  const [data, setData] = useState<PanelData>();
  // An editor runs a query in the same moment in which it changes it: the reference knows the change already.
  const latest = useRef(query);
  const change = (changed: DataQuery) => {
    latest.current = changed;
    setQuery(changed);
  };
  const [hear] = useState(() => oneAtATime(setData));
  const run = () => queueMicrotask(() => hear(runQuery(datasource, latest.current, range)));
  const Editor = datasource.components?.QueryEditor;
  return (
    <Stack direction="column" gap={2}>
      <ErrorBoundaryAlert>
        <PluginContextProvider meta={datasource.meta}>
          {Editor ? (
            <Editor
              datasource={datasource}
              query={query}
              queries={[query]}
              onChange={change}
              onRunQuery={run}
              app={CoreApp.Explore}
              data={data}
              range={range}
              history={[]}
            />
          ) : (
            <p>This type has no query editor.</p>
          )}
        </PluginContextProvider>
      </ErrorBoundaryAlert>
      <Stack direction="row" gap={2} wrap="wrap">
        <TimeRangeInput value={range} onChange={setRange} />
        <Button icon="play" onClick={run} disabled={data?.state === LoadingState.Loading}>
          Run query
        </Button>
      </Stack>
      {data && <Frames data={data} />}
    </Stack>
  );
}
