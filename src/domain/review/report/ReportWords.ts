import type { FindingRule, FindingState } from '../findings/Finding';
import type { ReviewItem } from '../items/ReviewItem';
import type { ReviewSource } from '../ReviewMaterial';

const COLUMNS = [
  ...['figure', 'value', 'n', 'unknown', 'definition'],
  ...['rule', 'finding', 'customer', 'state', 'owner', 'due', 'ticket', 'note'],
  ...['from', 'to', 'kind', 'title', 'service', 'severity', 'firings', 'acknowledged', 'entry', 'feedback', 'flags'],
] as const;
export type ReportColumn = (typeof COLUMNS)[number];

type Words<Key extends string> = Readonly<Record<Key, string>>;

/** The words of a report, in the language of whoever makes it. What figures are called stands with the interface. */
export interface ReportWords {
  /** A figure's title and, in a sentence, what it says; by its id. */
  figure: (id: string) => { title: string; definition: string };
  headings: Words<'figures' | 'findings' | 'items'>;
  /** A customer's name by his id. Left out, the id stands for it. */
  customer?: (id: string) => string;
  /**
   * The words before the names of what was not all there, before the moment at which the alert history begins, and before
   * the number of findings without room.
   */
  notes: Words<'missing' | 'begins' | 'left' | 'nothing'>;
  columns: Words<ReportColumn>;
  source: Words<ReviewSource>;
  kind: Words<ReviewItem['kind']>;
  rule: Words<FindingRule>;
  state: Words<FindingState>;
  flags: Words<'silenced' | 'flapping' | 'monitoring' | 'closed'>;
}

/** In English, but for the figures. */
export const REPORT_WORDS: Omit<ReportWords, 'figure' | 'customer'> = {
  headings: { figures: 'Figures', findings: 'Findings', items: 'What came in' },
  notes: {
    ...{ missing: 'Not all was there of', begins: 'The alert history begins', left: 'Findings without room this week' },
    nothing: 'Nothing.',
  },
  columns: {
    ...{ figure: 'Figure', value: 'Value', n: 'n', unknown: 'Not known', definition: 'Definition' },
    ...{ rule: 'Rule', finding: 'Finding', customer: 'Customer', state: 'State', owner: 'Owner', due: 'Due' },
    ...{ ticket: 'Ticket', note: 'Note', from: 'From', to: 'To', kind: 'Kind', title: 'Title', service: 'Service' },
    ...{ severity: 'Severity', firings: 'Firings', acknowledged: 'Acknowledged', entry: 'Entry', feedback: 'Feedback' },
    flags: 'Remarks',
  },
  source: { history: 'alert history', tickets: 'tickets', checks: 'checks', annotations: 'annotations' },
  kind: { episode: 'Episode', ticket: 'Ticket', check: 'Check', annotation: 'Annotation' },
  rule: { a: '(a) not in the playbook', b: '(b) not seen by monitoring', c: '(c) can be solved for good' },
  state: {
    ...{ open: 'open', accepted: 'accepted', deferred: 'deferred', dismissed: 'dismissed' },
    ...{ done: 'done', held: 'held', came_back: 'came back' },
  },
  flags: { silenced: 'silenced', flapping: 'flapping', monitoring: 'monitoring', closed: 'closed' },
};
