import type { DrawnAnnotation } from '../../domain/review/items/ReviewItem';

/** What was drawn, with the titles of the dashboards; of those that are not known, the title stays empty. */
export const withDashboards = (
  drawn: readonly DrawnAnnotation[],
  titles: ReadonlyMap<string, string> | undefined
): readonly DrawnAnnotation[] =>
  titles === undefined ? drawn : drawn.map((one) => ({ ...one, dashboard: titles.get(one.dashboardUid) ?? '' }));
