import {
  dateTime,
  LoadingState,
  type AdHocVariableFilter,
  type DataQueryRequest,
  type DataQueryResponse,
  type DataSourceGetTagValuesOptions,
  type DataSourceInstanceSettings,
  type DataSourceJsonData,
  type MetricFindValue,
  type ScopedVars,
  type TestDataSourceResponse,
} from '@grafana/data';
import { DataSourceWithBackend, getTemplateSrv } from '@grafana/runtime';
import { catchError, from, map, of, switchMap, type Observable } from 'rxjs';
import { checkHealth } from '../api/setUp/checkHealth';
import { zoneOf } from '../api/grafana/zoneOf';
import type { QueryType } from '../domain/queryType/QueryType';
import { fillValues } from '../domain/rawQuery/fillValues';
import { readRawQuery } from '../domain/rawQuery/RawQuery';
import { expandText } from '../domain/ticketQuery/expandText';
import { migrateQuery } from '../domain/ticketQuery/migrateQuery';
import { expandVariables } from '../domain/ticketQuery/expandVariables';
import { customersQuery } from '../query/useCustomers';
import { adHocKey, AD_HOC_KEYS, canLack } from './adHoc/AdHocKey';
import { narrow } from './adHoc/narrow';
import { isAboutCustomers, settleCustomers } from './adHoc/settleCustomers';
import { combineAnswers, type Sentences } from './combineAnswers';
import { EVENTS } from './events/EventsQuery';
import { eventSupport } from './events/eventSupport';
import { eventTargets } from './events/eventTargets';
import { toEvents } from './events/toEvents';
import { findVariableValues } from './findVariableValues';
import { queryClient } from './queryClient';
import { withoutValue } from './queryEditor/filters/filterOptions';
import { groupWord } from './queryEditor/groupWord';
import type { RoundsQuery } from './RoundsQuery';
import { withZone } from './withZone';
import type { Health } from '../domain/status/Health';
import { failureSentence } from '../ui/words/failureSentence';
import { lastHealth } from './lastHealth';
import { variableItems, variableValues } from './variableValues';
import { RoundsVariables } from './RoundsVariables';

const RAW: QueryType = 'raw';

/** Grafana's own variable: the zone of the dashboard. */
const ZONE_VARIABLE = '$__timezone';

/** Customers come and go with the set-up; a dashboard with many panels asks for them once. */
const CUSTOMERS_STAY_MS = 60_000;

/** The browser's end of the data source: everything is answered by the backend. */
export class RoundsDataSource extends DataSourceWithBackend<RoundsQuery, DataSourceJsonData> {
  constructor(settings: DataSourceInstanceSettings<DataSourceJsonData>) {
    super(settings);
    this.variables = new RoundsVariables(settings.uid);
    this.annotations = eventSupport;
  }

  override getDefaultQuery(): Partial<RoundsQuery> {
    return migrateQuery({});
  }

  override filterQuery(query: RoundsQuery): boolean {
    // A raw query is of one ticket system: while none is chosen there is nothing to ask.
    const isWhole = query.queryType !== RAW || readRawQuery(query.query).connection !== undefined;
    return !query.hide && isWhole;
  }

  override query(request: DataQueryRequest<RoundsQuery>): Observable<DataQueryResponse> {
    const targets = request.targets.map((target) => withZone(target, zoneOf(request.timezone)));
    return this.#settledFilters(request.filters ?? []).pipe(
      switchMap((filters) => {
        const settled = { ...request, targets, filters };
        return targets.some(({ queryType }) => queryType === EVENTS) ? this.#askEvents(settled) : this.#ask(settled);
      }),
      catchError((thrown: unknown) =>
        of({ data: [], errors: [{ message: failureSentence(thrown) }], state: LoadingState.Error })
      )
    );
  }

  /** What the dashboard's own filters can be about. */
  override getTagKeys(): Promise<MetricFindValue[]> {
    return Promise.resolve(AD_HOC_KEYS.map((key) => ({ value: key, text: groupWord(key) })));
  }

  override async getTagValues({ key: name }: DataSourceGetTagValuesOptions<RoundsQuery>): Promise<MetricFindValue[]> {
    const key = adHocKey(name);
    if (key === undefined) {
      return [];
    }
    const known = await findVariableValues(this.uid, key, []);
    const { value, label: text } = withoutValue();
    return canLack(key) ? [...known, { value, text }] : known;
  }

  /** The filters of the dashboard; those of customers need all of them known. */
  #settledFilters(filters: AdHocVariableFilter[]): Observable<AdHocVariableFilter[]> {
    if (!isAboutCustomers(filters)) {
      return of(filters);
    }
    const customers = queryClient.query({ ...customersQuery(this.uid), staleTime: CUSTOMERS_STAY_MS });
    return from(customers).pipe(map((known) => settleCustomers(filters, known)));
  }

  /** Asks what the dashboard's filters leave, and says of the rest why it was not asked. */
  #ask(request: DataQueryRequest<RoundsQuery>): Observable<DataQueryResponse> {
    const filters = request.filters ?? [];
    if (filters.length === 0) {
      return super.query(request);
    }
    const empty: Array<Sentences[number]> = [];
    const refused: Array<Sentences[number]> = [];
    const targets = request.targets.filter((target) => {
      const narrowed = isExpression(target)
        ? { query: target }
        : narrow(this.applyTemplateVariables(target, request.scopedVars), filters);
      if ('nothing' in narrowed) {
        empty.push({ refId: target.refId, sentence: narrowed.nothing });
      } else if ('refused' in narrowed) {
        refused.push({ refId: target.refId, sentence: narrowed.refused });
      }
      return 'query' in narrowed;
    });
    const asked: Observable<DataQueryResponse> =
      targets.length > 0 ? super.query({ ...request, targets }) : of({ data: [] });
    return asked.pipe(map((answer) => combineAnswers(answer, empty, refused)));
  }

  /** Annotations: what was open at some moment of the time range, made into events. */
  #askEvents(request: DataQueryRequest<RoundsQuery>): Observable<DataQueryResponse> {
    const { range, startTime: now } = request;
    const span = { from: range.from.valueOf(), to: range.to.valueOf(), now };
    const targets = request.targets.flatMap(eventTargets).map((target) => withZone(target, zoneOf(request.timezone)));
    // What was resolved after the range had been open in it.
    const asked = { ...request, targets, range: { ...range, to: dateTime(Math.max(span.to, now)) } };
    const refId = request.targets[0]?.refId ?? '';
    return this.#ask(asked).pipe(map((answer) => ({ ...answer, data: [toEvents(refId, answer.data, span)] })));
  }

  override applyTemplateVariables(
    query: RoundsQuery,
    scopedVars: ScopedVars,
    filters: AdHocVariableFilter[] = []
  ): RoundsQuery {
    // An expression asks for its queries here alone, and tells the zone by a variable only.
    const zone = getTemplateSrv().replace(ZONE_VARIABLE, scopedVars);
    const zoned = zone === ZONE_VARIABLE ? query : withZone(query, zone);
    const narrowed = narrow(this.#expand(zoned, scopedVars), filters);
    if ('query' in narrowed) {
      return narrowed.query;
    }
    // Only where Grafana itself fills queries in, for Explore and for expressions; a panel is told beside its answer.
    throw new Error('refused' in narrowed ? narrowed.refused : narrowed.nothing);
  }

  #expand(query: RoundsQuery, scopedVars: ScopedVars): RoundsQuery {
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

/** Grafana asks a data source about expressions, too, where they are of its queries. */
function isExpression({ datasource }: RoundsQuery): boolean {
  return datasource?.type === '__expr__';
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
