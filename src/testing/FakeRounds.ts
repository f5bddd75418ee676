import type { BackendSrvRequest } from '@grafana/runtime';
import type { Round, RoundCheck } from '../domain/rounds/Round';
import type { FakeBackend } from './FakeBackend';
import { NOW_MS } from './roundBuilders';

const AT = '/api/datasources/uid/rounds/resources/rounds';

interface Answer {
  number: number;
  act: string;
  by: string;
  mine: boolean;
  [detail: string]: unknown;
}

const STATES: Readonly<Record<string, string>> = {
  done: 'done_ok',
  problem: 'done_problem',
  skip: 'skipped',
  not_applicable: 'not_applicable',
};

const answered = (answer: Answer) => ({
  state: STATES[answer.act],
  seen: answer.number,
  reason: answer['reason'],
  answer: { at: iso(NOW_MS), ...answer },
});

const iso = (ms: number) => new Date(ms).toISOString();

/** The resources of the backend for one round, which keeps what is recorded and knows a request that it has seen. */
export class FakeRounds {
  readonly at: string;
  /** Every entry in its order, as it was sent. */
  readonly entries: Array<Record<string, unknown>> = [];
  private readonly round: Round;
  private readonly backend: FakeBackend;
  private readonly answers = new Map<string, Answer>();
  private readonly seen = new Map<string, unknown>();
  private trails = new Map<string, Answer[]>();

  constructor(backend: FakeBackend, round: Round) {
    this.backend = backend;
    this.round = round;
    this.at = `${AT}/${round.checklist}/${round.slot}/${round.date}`;
    this.isThere();
  }

  /** Grafana answers. */
  isThere(): void {
    this.backend.answers(`GET ${AT}`, () => ({ rounds: [this.status()], asOf: iso(NOW_MS) }));
    this.backend.answers(`GET ${this.at}`, () => this.status());
    this.backend.answers(`POST ${this.at}/entries`, (request: BackendSrvRequest) => this.record(request.data));
    this.backend.answers(`POST ${this.at}/bulk`, (request: BackendSrvRequest) => this.recordAll(request.data));
  }

  /** Nothing comes back; `isRecorded` where the server had taken it before the line broke. */
  isGone(isRecorded = false): void {
    this.backend.answers(`POST ${this.at}/entries`, (request: BackendSrvRequest) => {
      if (isRecorded) {
        this.record(request.data);
      }
      return Promise.reject(new TypeError('Failed to fetch'));
    });
  }

  /** The server does not take an act, and says how the round stands. */
  refuses(status: number, code: string, error: string): void {
    this.backend.answers(`POST ${this.at}/entries`, () => ({ error, code, status: this.status() }), status);
  }

  /** Another person answers a check. */
  answeredBy(name: string, check: string, act: string, detail: Record<string, unknown> = {}): void {
    this.keep(check, { act, by: name, mine: false, ...detail });
  }

  status() {
    const { round } = this;
    return {
      ...{ checklist: round.checklist, slot: round.slot, date: round.date, customer: round.customer },
      ...{ title: round.title, slotTitle: round.slotTitle, zone: round.zone, shadow: round.isShadow },
      ...{ start: iso(round.startMs), end: iso(round.endMs), closes: iso(round.closesMs) },
      opens: iso(round.live?.opensMs ?? round.startMs),
      canAct: round.live?.canAct ?? false,
      signOff: round.live?.signOff,
      last: this.number(),
      latestVersion: round.live?.isInternal === true ? 1 : undefined,
      checks: round.checks.map((check) => this.check(check)),
    };
  }

  private check(check: RoundCheck) {
    const answer = this.answers.get(check.id);
    return {
      ...{ id: check.id, title: check.title, kind: check.kind, impact: check.isHighImpact ? 'high' : 'normal' },
      reason: check.reason,
      ...(answer === undefined ? { state: check.state, seen: 0 } : answered(answer)),
      evidence: check.acting?.wants,
      bulk: check.acting?.isBulk,
      ...{ signOff: check.signOff, owner: check.owner },
      steps: `How to look at **${check.title}**`,
      remedy: { steps: 'Start it again.', links: [{ title: 'Runbook', url: 'https://wiki.example/runbook' }] },
      trail: (this.trails.get(check.id) ?? []).map((one) => ({ at: iso(NOW_MS), ...one })),
    };
  }

  private number(): number {
    return Math.max(0, ...[...this.answers.values()].map(({ number }) => number));
  }

  private keep(check: string, made: Record<string, unknown> & { act: string; by: string; mine: boolean }): Answer {
    const before = this.answers.get(check);
    const answer: Answer = { ...made, number: this.number() + 1, supersedes: before?.number ?? 0 };
    this.answers.set(check, answer);
    this.trails.set(check, [...(this.trails.get(check) ?? []), answer]);
    return answer;
  }

  private record(body: Record<string, unknown>) {
    const known = this.seen.get(String(body['request']));
    if (known === undefined) {
      this.entries.push(body);
      const { act, check, ...detail } = body;
      this.seen.set(String(body['request']), true);
      this.keep(String(check), { ...detail, act: String(act), by: 'Anna', mine: true });
    }
    return { entry: {}, status: this.status() };
  }

  private recordAll(body: { request: string; checks: Array<{ check: string; seen: number }> }) {
    for (const { check, seen } of body.checks) {
      this.record({ request: `${body.request}-${check}`, act: 'done', check, seen, batch: body.request });
    }
    return { entries: [], status: this.status() };
  }
}
