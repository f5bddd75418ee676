import type { DataTransformerConfig, FieldConfigSource, ScopedVars } from '@grafana/data';
import type { DataQuery } from '@grafana/schema';
import { z } from 'zod';
import { DATA_SOURCE_ID } from '../../../../domain/dataSourceId';
import type { Labels } from '../../../../domain/playbook/Labels';
import { withoutAll } from './withoutAll';

/** Which data source a query asks, as dashboards name it. */
const sourceSchema = z.object({ uid: z.string().optional(), type: z.string().optional() });
const isSource = z.union([sourceSchema, z.string().transform((uid): z.infer<typeof sourceSchema> => ({ uid }))]);

const isQuery = (value: unknown): value is DataQuery => z.looseObject({ refId: z.string() }).safeParse(value).success;
const isTransformation = (value: unknown): value is DataTransformerConfig =>
  z.looseObject({ id: z.string(), disabled: z.literal(false).optional() }).safeParse(value).success;
const isFieldConfig = (value: unknown): value is FieldConfigSource =>
  z.object({ defaults: z.looseObject({}), overrides: z.array(z.unknown()) }).safeParse(value).success;

const panelSchema = z.object({
  id: z.number(),
  type: z.string(),
  title: z.string().catch(''),
  datasource: isSource.nullish().catch(undefined),
  targets: z.array(z.unknown()).catch([]),
  options: z.looseObject({}).catch({}),
  fieldConfig: z.unknown().optional(),
  transformations: z.array(z.unknown()).catch([]),
  maxDataPoints: z.number().nullish().catch(undefined),
  interval: z.string().nullish().catch(undefined),
});

const variableSchema = z.object({
  name: z.string(),
  current: z.object({ value: z.union([z.string(), z.array(z.string())]) }),
  allValue: z.string().nullish().catch(undefined),
  options: z.array(z.object({ value: z.string() })).catch([]),
});

const dashboardSchema = z.object({
  panels: z.array(z.unknown()).catch([]),
  templating: z.object({ list: z.array(z.unknown()) }).catch({ list: [] }),
});

/** What it takes to draw a panel of a dashboard by itself. */
export interface LivePanel extends Pick<z.infer<typeof panelSchema>, 'id' | 'type' | 'title' | 'options'> {
  /** Undefined for Grafana's default one. */
  source: z.infer<typeof sourceSchema> | undefined;
  queries: DataQuery[];
  transformations: DataTransformerConfig[];
  fieldConfig: FieldConfigSource;
  maxDataPoints: number | undefined;
  minInterval: string | undefined;
  /** The dashboard's variables as they are saved; one that is called as a label of the alert has the label's value. */
  variables: ScopedVars;
}

const ALL = '$__all';
/** What most data sources take for all. */
const ANY = '.*';

/** Rows hold panels of their own while they are collapsed. */
const nested = z.object({ panels: z.array(z.unknown()) });

const allPanels = (panels: readonly unknown[]): unknown[] =>
  panels.flatMap((panel) => [panel, ...(nested.safeParse(panel).data?.panels ?? [])]);

/** Undefined for all values of which none is known. */
function valueOf({ name, current, allValue, options }: z.infer<typeof variableSchema>, labels: Labels) {
  if (Object.hasOwn(labels, name)) {
    return labels[name] ?? '';
  }
  if (![current.value].flat().includes(ALL)) {
    return current.value;
  }
  const values = options.map(({ value }) => value).filter((value) => value !== ALL);
  return allValue || (values.length > 0 ? values : undefined);
}

interface Variables {
  values: ScopedVars;
  /** Of which all values are chosen, and none is known. */
  all: ReadonlySet<string>;
}

function readVariables(list: readonly unknown[], labels: Labels): Variables {
  const found = list
    .flatMap((one) => variableSchema.safeParse(one).data ?? [])
    .map((variable) => ({ name: variable.name, value: valueOf(variable, labels) }));
  const all = found.filter(({ value }) => value === undefined).map(({ name }) => name);
  const entries = found.map(({ name, value = ANY }) => [name, { value, text: [value].flat().join(' + ') }] as const);
  return { values: Object.fromEntries(entries), all: new Set(all) };
}

const findPanel = (panels: readonly unknown[], panelId: number) =>
  allPanels(panels)
    .flatMap((one) => panelSchema.safeParse(one).data ?? [])
    .find(({ id }) => id === panelId);

/**
 * A panel of a dashboard in the classic form, from anybody; undefined where it is not there or shows another one.
 * `customer` is a perimeter's id, as our own queries know the customer; '' for nobody.
 */
export function readLivePanel(
  dashboard: unknown,
  panelId: number,
  labels: Labels,
  customer = ''
): LivePanel | undefined {
  const { panels, templating } = dashboardSchema.safeParse(dashboard).data ?? { panels: [], templating: { list: [] } };
  const panel = findPanel(panels, panelId);
  return panel && livePanel(panel, templating.list, labels, customer);
}

function livePanel(
  panel: z.infer<typeof panelSchema>,
  variables: readonly unknown[],
  labels: Labels,
  customer: string
): LivePanel {
  const { id, type, title, options, fieldConfig, transformations, maxDataPoints, interval } = panel;
  const written = panel.targets.filter(isQuery);
  const source = panel.datasource ?? isSource.safeParse(written[0]?.datasource).data;
  const isOurs = source?.type === DATA_SOURCE_ID;
  const known = isOurs && customer !== '' ? { ...labels, customer } : labels;
  const { values, all } = readVariables(variables, known);
  const queries = isOurs ? written.map((query) => withoutAll(query, all)).filter(isQuery) : written;
  return {
    ...{ id, type, title, options, queries, source },
    transformations: transformations.filter(isTransformation),
    fieldConfig: isFieldConfig(fieldConfig) ? fieldConfig : { defaults: {}, overrides: [] },
    maxDataPoints: maxDataPoints ?? undefined,
    minInterval: interval ?? undefined,
    variables: values,
  };
}
