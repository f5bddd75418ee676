const flotPlugins = [
  '',
  '.crosshair',
  '.events',
  '.fillbelow',
  '.gauge',
  '.pie',
  '.selection',
  '.stack',
  '.stackpercent',
  '.time',
];

/** Names that Grafana shares with plugins and the workbench does not: leftovers of Grafana's own source and of Angular. */
export const notProvided: ReadonlySet<string> = new Set([
  '@kusto/monaco-kusto',
  'app/core/app_events',
  'app/core/config',
  'app/core/core',
  'app/core/services/backend_srv',
  'app/core/table_model',
  'app/core/time_series',
  'app/core/time_series2',
  'app/core/utils/datemath',
  'app/core/utils/flatten',
  'app/core/utils/kbn',
  'app/core/utils/ticks',
  'app/features/dashboard/impression_store',
  'emotion',
  ...flotPlugins.map((plugin) => `jquery.flot${plugin}`),
]);
