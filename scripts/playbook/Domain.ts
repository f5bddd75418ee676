/** A playbook entry, as `src/domain/playbook/PlaybookEntry.ts` has it. */
export interface Entry {
  id: string;
  source: 'panel' | 'text' | 'dashboard' | 'pointed' | 'runbook';
  title: string;
  matchers: string[];
  customer: string;
  severity: string;
  priority: number;
  steps: string;
  links: Array<{ title: string; url: string }>;
  owner: string;
  reviewedOn: string;
  rules: string[];
  place: null | { dashboardTitle: string };
}

/** An alert rule, as `src/domain/playbook/AlertRule.ts` has it; read from a file, it has no instances. */
export interface Rule {
  uid: string;
  title: string;
  folder: string;
  folderUid: string;
  group: string;
  labels: Record<string, string>;
  annotations: Record<string, string>;
  isPaused: boolean;
  updated: number;
  health: string;
  state: string;
  instances: never[];
}

/** A dashboard with its JSON, from anybody. */
export interface Dashboard {
  meta: { uid: string; title: string; url: string; folderUid: string; folder: string };
  spec: unknown;
}

export interface Target {
  id: string;
  ruleUid: string;
  labels: Record<string, string>;
  named: string[];
  pinned: string;
}

export interface Match {
  target: string;
  entry: string;
  by: string;
  /** Other entries that match. */
  also: string[];
}

export interface Answer {
  entries: Array<{ id: string; problem: string; catchAll: boolean }>;
  matches: Match[];
}

interface Figures {
  rules: number;
  covered: number;
  unknown: number;
  conflicts: number;
  catchAllOnly: number;
}

/** How the rules are covered, as `src/domain/playbook/coverage.ts` has it. */
export interface Coverage {
  perCustomer: Array<Figures & { customer: string }>;
  all: Figures;
  uncovered: Array<{ rule: Rule; customer: string; state: 'covered' | 'unknown' | 'catchall' | 'uncovered' }>;
  orphans: Entry[];
  conflicts: Array<{ entries: string[]; rules: Rule[] }>;
  stale: Array<{ entry: Entry; reason: 'never-reviewed' | 'rule-changed' }>;
}

interface Reading {
  entries: Entry[];
}

/** What one text says of itself, as `src/domain/playbook/readPlaybookLines.ts` has it. */
export interface Lines {
  matchers: string[];
  customer: string;
  severity: string;
  owner: string;
  reviewedOn: string;
  priority: number;
  rest: string;
}

/** The product's own rules that the import is judged by. */
export interface Domain {
  readEntries: (spec: unknown, meta: Dashboard['meta'], pointed?: unknown) => Reading;
  readPlaybookLines: (text: string) => Lines | undefined;
  splitMatcherSets: (text: string) => string[];
  dateOf: (value: unknown) => string;
  priorityOf: (value: unknown) => number;
  pointedBy: (rules: readonly Rule[], addresses: readonly string[]) => Map<string, unknown>;
  buildIndex: (parts: {
    dashboards: Array<{ meta: Dashboard['meta']; reading: Reading }>;
    libraries: Map<string, unknown>;
    rules: readonly Rule[];
    pointed: Map<string, unknown>;
    addresses: readonly string[];
  }) => { entries: Entry[]; aliases: Map<string, string> };
  targetsOf: (
    rules: readonly Rule[],
    seen: Map<string, unknown>,
    known: { ids: Set<string>; aliases: Map<string, string>; addresses: readonly string[] }
  ) => Target[];
  coverage: (parts: {
    rules: readonly Rule[];
    targets: readonly Target[];
    matches: readonly Match[];
    entries: readonly Entry[];
    judged: Answer['entries'];
  }) => Coverage;
}
