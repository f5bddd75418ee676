import type { DataFrame, TimeRange } from '@grafana/data';
import type { DataQuery } from '@grafana/schema';
import { mayExplore } from '../../api/grafana/mayExplore';
import type { MatrixCell } from '../../domain/checkmatrix/buildMatrix';
import type { RoundRow } from '../../domain/checkmatrix/RoundRow';
import type { CheckState } from '../../domain/vocabulary/checkStates';
import { dashboardUrl, exploreUrl } from './linkUrls';

/** Where numbers lead; undefined where the reader can go nowhere, as on a public dashboard. */
export interface CellLinks {
  /** To the checks of a cell. */
  ofCell: (cell: MatrixCell) => string | undefined;
  /** To all checks of the time range that came out so. */
  ofOutcome: (outcome: CheckState) => string | undefined;
  /** To what did not go well in the rounds of one line, in the whole time range. */
  ofLine: (rounds: readonly RoundRow[]) => string | undefined;
  /** To what did not go well in the rounds of one day. */
  ofDay: (rounds: readonly RoundRow[]) => string | undefined;
}

/** What links are made of. */
export interface LinkSources {
  series: readonly DataFrame[];
  targets: ReadonlyArray<Pick<DataQuery, 'datasource'>>;
  timeRange: TimeRange;
  rounds: readonly RoundRow[];
  /** The dashboards of the panel's options. */
  dashboards: { dashboard: string; lists: string };
  /** The variables of the dashboard as they stand, as parameters of an address; empty for none. */
  variables: string;
}

const NOWHERE: CellLinks = {
  ofCell: () => undefined,
  ofOutcome: () => undefined,
  ofLine: () => undefined,
  ofDay: () => undefined,
};

const idsOf = (rounds: readonly RoundRow[], key: 'customer' | 'checklist' | 'slot') => [
  ...new Set(rounds.map((round) => round[key].id)),
];

/** From the first start of some rounds to the last end. */
const spanOf = (rounds: readonly RoundRow[]) => ({
  from: String(Math.min(...rounds.map(({ startMs }) => startMs))),
  to: String(Math.max(...rounds.map(({ endMs }) => endMs))),
});

const variablesOf = (rounds: readonly RoundRow[]) => ({
  customer: idsOf(rounds, 'customer'),
  checklist: idsOf(rounds, 'checklist'),
});

/** The data link that somebody has put on the field State, for a cell of one round. */
function dataLink(series: readonly DataFrame[], { rounds: [round] }: MatrixCell): string | undefined {
  const field = round && series[round.frame]?.fields.find(({ name }) => name === 'state');
  return field?.config.links?.length ? field.getLinks?.({ valueRowIndex: round?.row })[0]?.href : undefined;
}

/** The day of some rounds, where it is only one; else the time that they take. */
function timeOf(rounds: readonly RoundRow[]) {
  const days = new Set(rounds.map(({ date }) => date));
  return days.size === 1 ? { day: rounds[0]?.date } : { timeField: 'start' };
}

/** A data link first, then the dashboards of the panel's options, then Explore for whoever may explore. */
export function cellLinks(sources: LinkSources): CellLinks {
  const { series, targets, timeRange, dashboards, variables } = sources;
  const who = mayExplore();
  const datasource = targets.find((target) => target.datasource?.uid)?.datasource;
  const explore = who.explores && datasource?.uid ? datasource : undefined;
  if (!who.isSignedIn) {
    return NOWHERE;
  }
  const toLists = (rounds: readonly RoundRow[], time: { from: string; to: string }) =>
    dashboards.lists === '' || rounds.length === 0
      ? undefined
      : dashboardUrl(dashboards.lists, time, variablesOf(rounds));
  const range = { from: String(timeRange.from.valueOf()), to: String(timeRange.to.valueOf()) };
  return {
    ofCell: (cell) => {
      const { rounds } = cell;
      const link = dataLink(series, cell);
      if (link !== undefined) {
        return link;
      }
      if (dashboards.dashboard !== '') {
        return dashboardUrl(dashboards.dashboard, spanOf(rounds), variablesOf(rounds));
      }
      const query = {
        customers: idsOf(rounds, 'customer'),
        checklists: idsOf(rounds, 'checklist'),
        slots: idsOf(rounds, 'slot'),
        ...timeOf(rounds),
      };
      return explore && exploreUrl(explore, query, range);
    },
    ofOutcome: (outcome) => {
      if (dashboards.lists !== '') {
        return dashboardUrl(dashboards.lists, range, { state: [outcome] }, variables);
      }
      const query = { customers: idsOf(sources.rounds, 'customer'), states: [outcome], timeField: 'start' };
      // What was done late is no state that a query could name.
      return explore && outcome !== 'late' ? exploreUrl(explore, query, range) : undefined;
    },
    ofLine: (rounds) => toLists(rounds, range),
    ofDay: (rounds) => toLists(rounds, spanOf(rounds)),
  };
}
