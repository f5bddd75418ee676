import { locationService } from '@grafana/runtime';
import { useEffect, useState, type ReactNode } from 'react';
import { Router } from 'react-router-dom';
import type { KnownChecklists } from '../domain/checklists/KnownChecklist';
import { Checklists } from '../pages/Checklists/Checklists';
import type { FakeBackend } from './FakeBackend';
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

// As Grafana has them; without them the router warns of its next version.
const future = { v7_startTransition: true, v7_relativeSplatPath: true };

/** As Grafana has it: everything moves by its own history, which is one of memory in tests. */
function InGrafana({ children }: { children: ReactNode }) {
  const history = locationService.getHistory();
  const [location, setLocation] = useState(() => locationService.getLocation());
  useEffect(() => history.listen(setLocation), [history]);
  return (
    <Router navigator={history} location={location} future={future}>
      {children}
    </Router>
  );
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
