import { config } from '@grafana/runtime';
import { z } from 'zod';
import type { ReviewAct } from '../domain/review/acts/ReviewAct';
import type { Finding } from '../domain/review/findings/Finding';
import { answerPlaybook, PLAYBOOK_ROUTES } from './answerPlaybook';
import { aDataSource } from './builders';
import type { FakeBackend } from './FakeBackend';
import { knownDataSources } from './knownDataSources';
import { signIn } from './signIn';

const at = '/api/datasources/uid/rounds/resources';

/** The routes that the page Review asks beside those of the Playbook, of the data source "rounds". */
export const REVIEW_ROUTES = {
  ...PLAYBOOK_ROUTES,
  state: `GET ${at}/review/state`,
  acts: `POST ${at}/review/acts`,
  findings: `POST ${at}/review/findings`,
  decide: `POST ${at}/review/findings/f-1/decide`,
  close: `POST ${at}/review/close`,
  reviews: `GET ${at}/review/reviews`,
  review: `GET ${at}/review/reviews/r-1`,
  notes: `POST ${at}/review/reviews/r-1/notes`,
  keptFigures: `POST ${at}/review/summary`,
  connections: `GET ${at}/connections`,
  live: 'GET /api/alertmanager/grafana/api/v2/alerts',
  silences: 'GET /api/alertmanager/grafana/api/v2/silences',
  query: 'POST /api/ds/query',
} as const;

/** One firing of an alert of the folder Operations. */
export interface WrittenFiring {
  rule: string;
  /** Milliseconds since 1970. */
  from: number;
  to?: number;
  /** In the order of their names, as Grafana writes them. */
  labels?: Record<string, string>;
}

export interface WrittenReview {
  /** Whether Grafana knows of no change of state before those of `firings`. */
  isYoung?: boolean;
  firings?: readonly WrittenFiring[];
  /** Rows of the query types by their columns. */
  tickets?: ReadonlyArray<Record<string, unknown>>;
  checks?: ReadonlyArray<Record<string, unknown>>;
  drawn?: ReadonlyArray<Record<string, unknown>>;
  acts?: readonly ReviewAct[];
  findings?: readonly Finding[];
}

/** The rows with which Grafana's history tells of a firing. */
function historyRows({ rule, from, to, labels = {} }: WrittenFiring, n: number) {
  const all = Object.entries({ alertname: rule, grafana_folder: 'Operations', ...labels }).sort(([a], [b]) =>
    a < b ? -1 : 1
  );
  const row = {
    ...{ alertId: 1, alertName: rule, tags: all.map(([name, value]) => `${name}:${value}`) },
    text: `${rule} {${all.map(([name, value]) => `${name}=${value}`).join(', ')}} - A=1`,
  };
  const begun = { ...row, id: 10 * n + 1, newState: 'Alerting', prevState: 'Normal', time: from };
  return to === undefined
    ? [begun]
    : [begun, { ...row, id: 10 * n + 2, newState: 'Normal', prevState: 'Alerting', time: to }];
}

/** Rows as a data source answers them: column by column. */
function frameOf(rows: ReadonlyArray<Record<string, unknown>>) {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return {
    schema: { fields: names.map((name) => ({ name })) },
    data: { values: names.map((name) => rows.map((row) => row[name] ?? null)) },
  };
}

const questionSchema = z.object({ queries: z.array(z.object({ queryType: z.string() })) });
const targetsSchema = z.object({ targets: z.array(z.object({ id: z.string() })) });

const answerOf = (rows: ReadonlyArray<Record<string, unknown>>) => ({
  results: { A: { status: 200, frames: [frameOf(rows)] } },
});

/** A query's answer by its type. */
export const answersOf = ({ tickets = [], checks = [] }: WrittenReview) => ({
  tickets: answerOf(tickets),
  count: answerOf([{ count: tickets.length }]),
  checks: answerOf(checks),
});

/** Which of the two queries a request asks. */
export const queryTypeOf = (data: unknown): string => questionSchema.parse(data).queries[0]?.queryType ?? '';

/** An Editor signed in, with one data source, before a Grafana and a back end that know this much. */
export function answerReview(backend: FakeBackend, written: WrittenReview): void {
  signIn('Editor', 'u-1');
  Object.assign(config.bootData.user, { name: 'Ada' });
  knownDataSources(aDataSource.build({ uid: 'rounds', name: 'Rounds' }));
  answerPlaybook(backend, { entries: [], rules: [], match: { entries: [], matches: [] } });
  const { isYoung = false, firings = [], drawn = [], acts = [], findings = [] } = written;
  const history = firings.flatMap(historyRows);
  const before = isYoung ? [] : historyRows({ rule: 'Of old', from: 1 }, 0);
  backend.answers(REVIEW_ROUTES.history, ({ params: { type, limit } }: { params: Record<string, string> }) => {
    const told = limit === '1' ? before : history;
    return type === 'alert' ? told : drawn;
  });
  backend.answers(REVIEW_ROUTES.match, ({ data }: { data: unknown }) => ({
    entries: [],
    matches: targetsSchema.parse(data).targets.map(({ id }) => ({ target: id, entry: '', by: '' })),
  }));
  const answers: Record<string, unknown> = answersOf(written);
  backend.answers(REVIEW_ROUTES.query, ({ data }: { data: unknown }) => answers[queryTypeOf(data)]);
  backend.answers(REVIEW_ROUTES.live, []);
  backend.answers(REVIEW_ROUTES.silences, []);
  backend.answers(REVIEW_ROUTES.state, ({ params }: { params: Record<string, string> }) =>
    params['since'] === undefined
      ? { cursor: 100, acts, findings, opened: null, more: false }
      : { cursor: 100, acts: null, findings: null, opened: null, more: false }
  );
  backend.answers(REVIEW_ROUTES.acts, { cursor: 100, acts: [] });
  backend.answers(REVIEW_ROUTES.findings, { findings: [] });
  backend.answers(REVIEW_ROUTES.keptFigures, {});
  backend.answers(REVIEW_ROUTES.reviews, { reviews: [] });
  backend.answers(REVIEW_ROUTES.connections, []);
}
