import type { Entry, Match, Rule, Target } from '../playbook/Domain.ts';

export type Labels = Record<string, string>;

/** A row of Grafana's alert history, as `src/domain/playbook/AlertHistory.ts` has it. */
export interface HistoryRow {
  id: number;
  alertId: number;
  alertName: string;
  newState: string;
  prevState: string;
  time: number;
  text: string;
  tags: string[];
}

/** A change of state, as `src/domain/review/episodes/AlertEvent.ts` has it. */
export interface AlertEvent {
  id: string;
  ruleUid: string;
  rule: string;
  folder: string;
  labels: Labels;
  isExact: boolean;
  from: string;
  to: string;
  at: number;
  isReset?: boolean;
}

export interface Episode {
  id: string;
  kind: 'service' | 'monitoring';
  ruleUid: string;
  rule: string;
  labels: Labels;
  instance: string;
  customer: string;
  service: string;
  severity: string;
  from: number;
  to: number | null;
  firings: number;
  isFlapping: boolean;
  isCut: boolean;
}

export interface Group {
  id: string;
  cause: Episode;
  symptoms: Episode[];
  from: number;
  to: number | null;
  by: string;
}

/** A ticket, as `src/domain/review/links/ReviewTicket.ts` has it. */
export interface Ticket {
  connection: string;
  key: string;
  customer: string;
  url: string;
  title: string;
  type: string;
  state: string;
  isCancelled: boolean;
  priority: number;
  service: string;
  assignee: string;
  labels: string[];
  excerpt: string;
  cause: string;
  resolutionCode: string;
  resolution: string;
  comments: string[];
  reportedBy: string;
  mark: string;
  created: number;
  firstResponse: number | null;
  resolved: number | null;
  planned?: { from: number; to: number | null };
}

export interface Check {
  round: string;
  checklist: string;
  check: string;
  checkId: string;
  customer: string;
  state: string;
  isManual: boolean;
  ticket: string;
  playbook: string;
  alertRule: string;
  note: string;
  at: number;
}

export interface Drawn {
  id: number;
  text: string;
  tags: string[];
  by: string;
  dashboardUid: string;
  dashboard: string;
  panelId: number | null;
  from: number;
  to: number | null;
}

export interface Act {
  number: number;
  at: number;
  by: { uid: string; name: string };
  customer: string;
  item: string;
  deed: { kind: string };
}

export interface Link {
  episode: string;
  ticket: { connection: string; key: string };
  method: string;
  why: string;
  counts: boolean;
}

export interface Finding {
  pattern: string;
  rule: 'a' | 'b' | 'c';
  reason: string;
  customer: string;
  title: string;
  evidence: Array<{ item: string; at: number; text: string }>;
  proposals: Array<{ kind: string }>;
}

export interface Figure {
  id: string;
  value: number | null;
  n: number;
  unknown: number;
  of: string[];
  items: string[];
}

/** As `src/domain/review/ReviewMaterial.ts` has it. */
export interface ReviewMaterial {
  from: number;
  to: number;
  now: number;
  zone: string;
  customer: string;
  customers: Array<{ id: string; name: string }>;
  groups: Group[];
  tickets: Ticket[];
  checks: Check[];
  annotations: Drawn[];
  links: Link[];
  acts: Act[];
  entries: Entry[];
  matches: Map<string, { entry: string; by: string }>;
  rules: Rule[];
  coverage: unknown;
  findings: never[];
  isComplete: Record<'history' | 'tickets' | 'checks' | 'annotations', boolean>;
  readFrom: number;
  readTo: number;
}

/** The product's own rules of the review. */
export interface ReviewDomain {
  readEvents: (
    history: { rows: HistoryRow[] },
    rules: readonly Rule[]
  ) => { events: AlertEvent[]; unknown: number; inexact: number; unread: number };
  stateWord: (word: string) => { state: string; isReset: boolean } | undefined;
  episodesOf: (
    events: readonly AlertEvent[],
    context: { customers: ReviewMaterial['customers']; completeFrom?: number }
  ) => Episode[];
  groupEpisodes: (episodes: readonly Episode[], acts: readonly Act[]) => Group[];
  linksOf: (parts: { groups: Group[]; tickets: Ticket[]; acts: Act[]; opened: never[]; rules: Rule[] }) => Link[];
  matchAtStart: (acts: readonly Act[], item: string) => { entry: string; by: string } | undefined;
  raiseFindings: (material: ReviewMaterial) => Finding[];
  capFindings: (raised: readonly Finding[], known: never[], now: number) => { raise: Finding[]; left: Finding[] };
  figuresOf: (material: ReviewMaterial) => Figure[];
  figureValue: (figure: Figure) => string;
  plainLine: (text: string, max?: number) => string;
  zonedTime: (at: number, zone: string) => string;
  customerOf: (label: string, customers: ReviewMaterial['customers']) => string;
  namedBy: (
    rule: Rule,
    known: { ids: Set<string>; aliases: Map<string, string>; addresses: readonly string[] }
  ) => string[];
  reviewActSchema: { safeParse: (value: unknown) => { success: boolean; data?: Act } };
}

export type { Entry, Match, Rule, Target };
