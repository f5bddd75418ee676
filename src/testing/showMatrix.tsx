import { dateTime, FieldType, LoadingState, toDataFrame, type DataFrame, type PanelData } from '@grafana/data';
import { CheckmatrixPanel } from '../panels/checkmatrix/CheckmatrixPanel';
import { DEFAULT_OPTIONS, type CheckmatrixOptions } from '../panels/checkmatrix/CheckmatrixOptions';
import { config } from '@grafana/runtime';
import { render } from './render';

/** An instant of a day in UTC, in milliseconds since 1970. */
export const at = (day: string, time: string) => Date.parse(`${day}T${time}:00Z`);

/** One round; what a test leaves out is as usual. */
interface Row {
  customer?: string;
  checklist?: string;
  day?: string;
  state: string;
  numbers?: Partial<Record<'answered' | 'total' | 'late' | 'missed' | 'problems' | 'not_evaluated', number>>;
  reason?: string;
}

/** A frame of the query type `rounds`. */
export function roundFrame(rows: Row[], links: Array<{ title: string; url: string }> = []): DataFrame {
  const cell = (name: string, type: FieldType, value: (row: Row) => unknown) => ({
    name,
    type,
    values: rows.map(value),
  });
  const count = (name: keyof NonNullable<Row['numbers']>, usual = 0) =>
    cell(name, FieldType.number, ({ numbers }) => numbers?.[name] ?? usual);
  const id = (row: Row) => (row.customer ?? 'ACME').toLowerCase();
  return toDataFrame({
    name: 'rounds',
    fields: [
      cell('start', FieldType.time, ({ day = '2026-11-20' }) => at(day, '05:30')),
      cell('end', FieldType.time, ({ day = '2026-11-20' }) => at(day, '06:30')),
      cell('customer', FieldType.string, ({ customer = 'ACME' }) => customer),
      cell('checklist', FieldType.string, ({ checklist = 'Morning' }) => checklist),
      cell('slot', FieldType.string, () => '06:30–07:30'),
      { ...cell('state', FieldType.string, ({ state }) => state), config: { links } },
      count('answered', 12),
      count('total', 12),
      count('late'),
      count('missed'),
      count('problems'),
      count('not_evaluated'),
      cell('reason', FieldType.string, ({ reason = '' }) => reason),
      cell('customer_id', FieldType.string, id),
      cell('checklist_id', FieldType.string, (row) => `${id(row)}-${row.checklist ?? 'm'}`),
      cell('slot_id', FieldType.string, () => 's'),
      cell('date', FieldType.string, ({ day = '2026-11-20' }) => day),
      cell('zone', FieldType.string, () => 'Europe/Rome'),
    ],
  });
}

/** A frame of the query type `check-stats` with one group. */
export const statsFrame = (columns: Record<string, unknown[]>) =>
  toDataFrame({
    name: 'check-stats',
    fields: [
      ...Object.entries(columns).map(([name, values]) => ({ name, type: FieldType.string, values })),
      ...Object.entries({ n: 500, on_time: 482, late: 11, missed: 2, skipped: 0, not_evaluated: 5 }).map(
        ([name, value]) => ({
          name,
          type: FieldType.number,
          values: [value],
        })
      ),
    ],
  });

/** The panel in the state that a dashboard gives it. */
export function showMatrix(
  series: DataFrame[],
  changed: Partial<CheckmatrixOptions> = {},
  data: Partial<PanelData> = {},
  { width = 600, variables = '${__all_variables}' } = {}
) {
  const timeRange = { from: dateTime(at('2026-11-01', '00:00')), to: dateTime(at('2026-11-21', '00:00')) };
  const datasource = { type: 'quantyca-rounds-datasource', uid: 'rounds' };
  const request = JSON.parse(
    JSON.stringify({ targets: [{ refId: 'A', datasource }], startTime: at('2026-11-20', '12:00') })
  );
  const all = { series, state: LoadingState.Done, request, timeRange: { ...timeRange, raw: timeRange }, ...data };
  const panel = (
    <CheckmatrixPanel
      data={all}
      options={{ ...DEFAULT_OPTIONS, ...changed }}
      width={width}
      height={400}
      timeRange={all.timeRange}
      replaceVariables={(text) => text.replace('${__all_variables}', variables)}
    />
  );
  return render(panel);
}

/** Who reads it; undefined for the visitor of a public dashboard. */
export function readAs(role: 'Editor' | 'Viewer' | undefined) {
  Object.assign(config.bootData.user, { isSignedIn: role !== undefined, orgRole: role ?? '' });
  config.exploreEnabled = true;
}
