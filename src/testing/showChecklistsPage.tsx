import { locationService } from '@grafana/runtime';
import type { KnownChecklists } from '../domain/checklists/KnownChecklist';
import { Checklists } from '../pages/Checklists/Checklists';
import type { FakeBackend } from './FakeBackend';
import { InGrafana } from './InGrafana';
import { render } from './render';

const at = '/api/datasources/uid/rounds/resources';

/** The routes that the page Checklists asks, of the data source "rounds". */
export const CHECKLIST_ROUTES = {
  list: `GET ${at}/checklists`,
  rounds: `GET ${at}/rounds`,
  customers: `GET ${at}/customers`,
  check: `POST ${at}/checklists/check`,
  save: `PUT ${at}/checklists/acme-morning`,
  retire: `POST ${at}/checklists/acme-morning/retire`,
  versions: `GET ${at}/checklists/acme-morning/versions`,
  year: `GET ${at}/checklists/acme-morning/year`,
  occurrences: `GET ${at}/checklists/acme-morning/occurrences`,
  export: `GET ${at}/checklists/export`,
  import: `POST ${at}/checklists/import`,
  templates: `GET ${at}/templates`,
} as const;

/** Answers what the page asks at once: these checklists, no round today, nothing to mend in a draft. */
export function answerChecklists(backend: FakeBackend, known: KnownChecklists): void {
  backend.answers(CHECKLIST_ROUTES.list, known);
  backend.answers(CHECKLIST_ROUTES.rounds, { rounds: [], asOf: '2026-11-22T10:00:00Z' });
  backend.answers(CHECKLIST_ROUTES.customers, [{ id: 'acme', name: 'ACME', zone: 'Europe/Rome' }]);
  backend.answers(CHECKLIST_ROUTES.check, { problems: [], next: [] });
  backend.answers(CHECKLIST_ROUTES.occurrences, { occurrences: [] });
}

/** Shows the page at the query of its address, such as "view=new"; `address()` is where it has led since. */
export function showChecklists(query = '') {
  locationService.push(`/a/quantyca-rounds-app/checklists?${query}`);
  const shown = render(
    <InGrafana>
      <Checklists />
    </InGrafana>
  );
  return { ...shown, address: () => locationService.getLocation().search };
}
