import type { AnnotationSupport } from '@grafana/data';
import type { RoundsQuery } from '../RoundsQuery';
import { EventsEditor } from './EventsEditor';
import { EVENTS } from './EventsQuery';

const usual = { queryType: EVENTS, schema: 1, query: { of: 'incidents' } };

/** Incidents and planned windows as annotations of a dashboard. One that states nothing shows the incidents of P1 and P2. */
export const eventSupport: AnnotationSupport<RoundsQuery> = {
  QueryEditor: EventsEditor,
  getDefaultQuery: () => usual,
  prepareQuery: ({ target }) => ({ refId: 'Anno', ...usual, ...target, queryType: EVENTS }),
};
