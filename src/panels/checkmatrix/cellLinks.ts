import type { DataFrame, TimeRange } from '@grafana/data';
import type { DataQuery } from '@grafana/schema';
import { appUrl } from '../../api/appUrl';
import { mayExplore } from '../../api/mayExplore';
import type { MatrixCell } from '../../domain/checkmatrix/buildMatrix';
import type { CheckState } from '../../domain/vocabulary/checkStates';

/** Where numbers lead; undefined where the reader can go nowhere, as on a public dashboard. */
export interface CellLinks {
  /** To the checks of a cell. */
  ofCell: (cell: MatrixCell) => string | undefined;
  /** To all checks of the time range that stand so. */
  ofState: (states: readonly CheckState[]) => string | undefined;
}

const NOWHERE: CellLinks = { ofCell: () => undefined, ofState: () => undefined };

type Target = Pick<DataQuery, 'datasource'>;

function exploreUrl(
  datasource: Target['datasource'],
  query: Record<string, unknown>,
  range: { from: string; to: string }
) {
  const queries = [{ refId: 'A', datasource, queryType: 'checks', schema: 1, query }];
  const panes = JSON.stringify({ checks: { datasource: datasource?.uid, queries, range } });
  return appUrl(`/explore?schemaVersion=1&panes=${encodeURIComponent(panes)}`);
}

function dashboardUrl(uid: string, { rounds }: MatrixCell): string {
  const params = new URLSearchParams({
    'var-customer': rounds[0]?.customer.id ?? '',
    from: String(Math.min(...rounds.map(({ startMs }) => startMs))),
    to: String(Math.max(...rounds.map(({ endMs }) => endMs))),
  });
  for (const id of new Set(rounds.map(({ checklist }) => checklist.id))) {
    params.append('var-checklist', id);
  }
  return appUrl(`/d/${encodeURIComponent(uid)}?${params.toString()}`);
}

const unique = (list: string[]) => [...new Set(list)];

/** The data link that somebody has put on the field State, for a cell of one round. */
function dataLink(series: readonly DataFrame[], { rounds: [round] }: MatrixCell): string | undefined {
  const field = round && series[round.frame]?.fields.find(({ name }) => name === 'state');
  return field?.config.links?.length ? field.getLinks?.({ valueRowIndex: round?.row })[0]?.href : undefined;
}

/** A data link first, then the dashboard of the panel's option, then Explore for whoever may explore. */
export function cellLinks(
  series: readonly DataFrame[],
  targets: readonly Target[],
  timeRange: TimeRange,
  dashboard: string
): CellLinks {
  const who = mayExplore();
  const datasource = targets.find((target) => target.datasource?.uid)?.datasource;
  const explore = who.explores && datasource?.uid ? datasource : undefined;
  if (!who.isSignedIn) {
    return NOWHERE;
  }
  const range = { from: String(timeRange.from.valueOf()), to: String(timeRange.to.valueOf()) };
  return {
    ofCell: (cell) => {
      const link = dataLink(series, cell);
      if (link !== undefined) {
        return link;
      }
      if (dashboard !== '') {
        return dashboardUrl(dashboard, cell);
      }
      const { rounds } = cell;
      return (
        explore &&
        exploreUrl(
          explore,
          {
            customers: unique(rounds.map(({ customer }) => customer.id)),
            checklists: unique(rounds.map(({ checklist }) => checklist.id)),
            slots: unique(rounds.map(({ slot }) => slot.id)),
            day: rounds[0]?.date,
          },
          range
        )
      );
    },
    ofState: (states) => explore && exploreUrl(explore, { states, timeField: 'start' }, range),
  };
}
