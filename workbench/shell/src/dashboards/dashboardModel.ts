import { z } from 'zod';

const reference = z
  .union([
    z.string().transform((uid) => ({ uid })),
    z.looseObject({ uid: z.string().optional(), type: z.string().optional() }),
  ])
  .nullish()
  .catch(undefined);

const link = z.looseObject({
  title: z.string().catch(''),
  url: z.string().catch(''),
  targetBlank: z.boolean().catch(false),
  tooltip: z.string().catch(''),
  includeVars: z.boolean().catch(false),
  keepTime: z.boolean().catch(false),
});

const gridPos = z.object({
  x: z.number().catch(0),
  y: z.number().catch(0),
  w: z.number().catch(12),
  h: z.number().catch(8),
});

const panelFields = {
  id: z.number(),
  type: z.string(),
  title: z.string().catch(''),
  description: z.string().optional().catch(undefined),
  transparent: z.boolean().catch(false),
  gridPos: gridPos.catch({ x: 0, y: 0, w: 12, h: 8 }),
  datasource: reference,
  targets: z.array(z.looseObject({ refId: z.string().catch('A'), datasource: reference })).catch([]),
  options: z.record(z.string(), z.unknown()).catch({}),
  fieldConfig: z
    .object({ defaults: z.looseObject({}).catch({}), overrides: z.array(z.unknown()).catch([]) })
    .catch({ defaults: {}, overrides: [] }),
  transformations: z.array(z.looseObject({ id: z.string() })).catch([]),
  maxDataPoints: z.number().nullish().catch(undefined),
  interval: z.string().nullish().catch(undefined),
  links: z.array(link).catch([]),
  collapsed: z.boolean().catch(false),
};

const panel = z.looseObject(panelFields);
const panelOrRow = z.looseObject({ ...panelFields, panels: z.array(panel).catch([]) });

const option = z.union([z.string(), z.array(z.string())]).catch('');

const variable = z.looseObject({
  name: z.string(),
  type: z.string(),
  label: z.string().nullish().catch(undefined),
  description: z.string().nullish().catch(undefined),
  hide: z.union([z.literal(0), z.literal(1), z.literal(2)]).catch(0),
  query: z.union([z.string(), z.looseObject({})]).catch(''),
  datasource: reference,
  regex: z.string().nullish().catch(''),
  sort: z.number().catch(0),
  refresh: z.number().catch(1),
  multi: z.boolean().catch(false),
  includeAll: z.boolean().catch(false),
  allValue: z.string().nullish().catch(undefined),
  skipUrlSync: z.boolean().catch(false),
  current: z.looseObject({ text: option, value: option }).nullish().catch(undefined),
});

const dashboard = z.looseObject({
  uid: z.string().catch(''),
  title: z.string().catch('Untitled dashboard'),
  description: z.string().nullish().catch(undefined),
  tags: z.array(z.string()).catch([]),
  timezone: z.string().catch('browser'),
  refresh: z.union([z.string(), z.literal(false)]).catch(''),
  time: z.object({ from: z.string(), to: z.string() }).catch({ from: 'now-6h', to: 'now' }),
  templating: z.object({ list: z.array(variable).catch([]) }).catch({ list: [] }),
  links: z.array(link).catch([]),
  panels: z.array(panelOrRow).catch([]),
});

export type DashboardModel = z.infer<typeof dashboard>;
export type PanelModel = z.infer<typeof panel>;
export type PanelOrRowModel = z.infer<typeof panelOrRow>;
export type VariableModel = z.infer<typeof variable>;
export type LinkModel = z.infer<typeof link>;

/** A dashboard in Grafana's classic JSON; what is missing or odd gets Grafana's default, unknown keys stay. */
export function readDashboard(input: unknown): DashboardModel {
  return dashboard.parse(input);
}
