import type { MatchAnswer } from '../domain/playbook/PlaybookMatch';
import type { FakeBackend } from './FakeBackend';

const at = '/api/datasources/uid/rounds/resources';

/** The routes that the page Playbook asks, of the data source "rounds". */
export const PLAYBOOK_ROUTES = {
  search: 'GET /api/search',
  versions: 'GET /apis/dashboard.grafana.app/v1beta1/namespaces/default/dashboards',
  dashboard: 'GET /api/dashboards/uid/runbooks',
  library: 'GET /api/library-elements',
  rules: 'GET /api/prometheus/grafana/api/v1/rules',
  changes: 'GET /api/ruler/grafana/api/v1/rules',
  history: 'GET /api/annotations',
  match: `POST ${at}/playbook/match`,
  summary: `POST ${at}/playbook/summary`,
  customers: `GET ${at}/customers`,
  alertsArrive: 'GET /api/v1/ngalert',
  live: 'GET /api/alertmanager/grafana/api/v2/alerts',
  state: `GET ${at}/review/state`,
  acts: `POST ${at}/review/acts`,
} as const;

/** A panel of the dashboard "runbooks" that is an entry. */
export interface WrittenEntry {
  id: number;
  title: string;
  matchers: string;
  steps?: string;
}

/** An alert rule of the folder Operations, firing with these labels. */
export interface WrittenRule {
  uid: string;
  name: string;
  firing?: Record<string, string>;
}

interface Written {
  entries: readonly WrittenEntry[];
  rules: readonly WrittenRule[];
  match: MatchAnswer;
}

const ACTIVE = '2027-01-12T09:30:00Z';

const ruleAnswer = ({ uid, name, firing }: WrittenRule) => ({
  ...{ uid, name, type: 'alerting', state: 'firing', health: 'ok', labels: {}, annotations: {} },
  alerts:
    firing === undefined
      ? []
      : [
          {
            labels: { alertname: name, grafana_folder: 'Operations', ...firing },
            ...{ annotations: { summary: `${name} fires` }, state: 'Alerting', activeAt: ACTIVE },
          },
        ],
});

/** As the Alertmanager tells of it. */
const liveAnswer = ({ uid, name, firing }: WrittenRule) =>
  firing === undefined
    ? []
    : [
        {
          labels: { alertname: name, grafana_folder: 'Operations', __alert_rule_uid__: uid, ...firing },
          ...{ annotations: {}, startsAt: ACTIVE, status: { state: 'active', silencedBy: [] } },
        },
      ];

/** Answers as a Grafana with one dashboard of entries, some alert rules, and a back end that matches as is said. */
export function answerPlaybook(backend: FakeBackend, { entries, rules, match }: Written): void {
  const panels = entries.map(({ id, title, ...options }) => ({
    ...{ id, title, type: 'quantyca-playbook-panel', options: { title, ...options } },
  }));
  backend.answers(PLAYBOOK_ROUTES.search, [{ uid: 'runbooks', title: 'Runbooks', url: '/d/runbooks/x' }]);
  backend.answers(PLAYBOOK_ROUTES.versions, {
    metadata: {},
    items: [{ metadata: { name: 'runbooks', resourceVersion: JSON.stringify(entries) } }],
  });
  backend.answers(PLAYBOOK_ROUTES.dashboard, { dashboard: { uid: 'runbooks', title: 'Runbooks', panels } });
  backend.answers(PLAYBOOK_ROUTES.library, { result: { elements: [] } });
  backend.answers(PLAYBOOK_ROUTES.rules, {
    data: { groups: [{ name: 'g', file: 'Operations', folderUid: 'f', rules: rules.map(ruleAnswer) }] },
  });
  backend.answers(PLAYBOOK_ROUTES.changes, {});
  backend.answers(PLAYBOOK_ROUTES.history, []);
  backend.answers(PLAYBOOK_ROUTES.customers, [{ id: 'acme', name: 'ACME', zone: 'Europe/Rome' }]);
  backend.answers(PLAYBOOK_ROUTES.match, match);
  backend.answers(PLAYBOOK_ROUTES.summary, {});
  backend.answers(PLAYBOOK_ROUTES.alertsArrive, { alertmanagersChoice: 'internal', numExternalAlertmanagers: 0 });
  backend.answers(PLAYBOOK_ROUTES.live, rules.flatMap(liveAnswer));
  backend.answers(PLAYBOOK_ROUTES.state, { cursor: 0, acts: [], findings: [], opened: [], more: false });
}
