import type { DataSourceInstanceSettings, DataSourceJsonData, ScopedVars, TestDataSourceResponse } from '@grafana/data';
import { DataSourceWithBackend, getTemplateSrv } from '@grafana/runtime';
import { checkHealth } from '../api/checkHealth';
import type { QueryType } from '../domain/queryType/QueryType';
import { fillValues } from '../domain/rawQuery/fillValues';
import { readRawQuery } from '../domain/rawQuery/RawQuery';
import { expandText } from '../domain/ticketQuery/expandText';
import { migrateQuery } from '../domain/ticketQuery/migrateQuery';
import { expandVariables } from '../domain/ticketQuery/expandVariables';
import type { RoundsQuery } from './RoundsQuery';
import type { Health } from '../domain/status/Health';
import { failureSentence } from '../ui/words/failureSentence';
import { lastHealth } from './lastHealth';
import { variableItems, variableValues } from './variableValues';
import { RoundsVariables } from './RoundsVariables';

const RAW: QueryType = 'raw';

/** The browser's end of the data source: everything is answered by the backend. */
export class RoundsDataSource extends DataSourceWithBackend<RoundsQuery, DataSourceJsonData> {
  constructor(settings: DataSourceInstanceSettings<DataSourceJsonData>) {
    super(settings);
    this.variables = new RoundsVariables(settings.uid);
  }

  override getDefaultQuery(): Partial<RoundsQuery> {
    return migrateQuery({});
  }

  override filterQuery(query: RoundsQuery): boolean {
    // A raw query is of one ticket system: while none is chosen there is nothing to ask.
    const isWhole = query.queryType !== RAW || readRawQuery(query.query).connection !== undefined;
    return !query.hide && isWhole;
  }

  override applyTemplateVariables(query: RoundsQuery, scopedVars: ScopedVars): RoundsQuery {
    const current = migrateQuery(query);
    const expanded = expandVariables(current.query, (reference) => variableValues(reference, scopedVars));
    // Text in a ticket system's own language is never changed: values go beside it, and the backend quotes them.
    return current.queryType === RAW
      ? { ...current, query: fillValues(expanded, (name) => variableItems(name, scopedVars)) }
      : { ...current, query: expandText(expanded, (text) => getTemplateSrv().replace(text, scopedVars)) };
  }

  override async testDatasource(): Promise<TestDataSourceResponse> {
    try {
      const health = await checkHealth(this.uid);
      lastHealth.put(this.uid, health);
      return outcome(health);
    } catch (thrown) {
      return { status: 'error', message: failureSentence(thrown) };
    }
  }
}

/** The line above the button of "Save & test": what failed first, and what to do about it. */
function outcome({ ok, message, connections, perimeters }: Health): TestDataSourceResponse {
  if (ok) {
    return { status: 'success', message };
  }
  const steps = [...connections, ...perimeters].flatMap((part) => part.steps);
  const remedy = steps.find(({ state }) => state === 'error')?.remedy;
  return { status: 'error', message, details: remedy ? { message: remedy } : undefined };
}
