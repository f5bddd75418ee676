import { t } from '@grafana/i18n';
import type { ReportWords } from '../../../domain/review/report/ReportWords';
import type { Customer } from '../../../domain/status/Customer';
import { findingRuleWord } from '../../../ui/words/findingRuleWord';
import { findingStateWord } from '../../../ui/words/findingStateWord';
import { figureWords } from '../output/figureWords';

const columns = (): ReportWords['columns'] => ({
  figure: t('review.column.figure', 'Figure'),
  value: t('review.column.value', 'Value'),
  n: t('review.column.n', 'Of'),
  unknown: t('review.column.unknown', 'Not known'),
  definition: t('review.column.definition', 'Definition'),
  rule: t('review.column.rule', 'Rule'),
  finding: t('review.column.finding', 'Finding'),
  customer: t('review.column.customer', 'Customer'),
  state: t('review.column.state', 'State'),
  owner: t('review.column.owner', 'Owner'),
  due: t('review.column.due', 'Due'),
  ticket: t('review.column.ticket', 'Ticket'),
  note: t('review.column.note', 'Note'),
  from: t('review.column.from', 'From'),
  to: t('review.column.to', 'To'),
  kind: t('review.column.kind', 'Kind'),
  title: t('review.column.title', 'Title'),
  service: t('review.column.service', 'Service'),
  severity: t('review.column.severity', 'Severity'),
  firings: t('review.column.firings', 'Firings'),
  acknowledged: t('review.column.acknowledged', 'Acknowledged'),
  entry: t('review.column.entry', 'Playbook entry'),
  feedback: t('review.column.feedback', 'Entry was'),
  flags: t('review.column.remarks', 'Remarks'),
});

/** The words of a report, in the reader's language at the time when it is made; with the names that customers have then. */
export const reportWords = (customers: readonly Customer[]): ReportWords => ({
  customer: (id) => customers.find((customer) => customer.id === id)?.name ?? id,
  figure: figureWords,
  headings: {
    figures: t('review.figures', 'Figures'),
    findings: t('review.tab.review', 'Findings'),
    items: t('review.report.items', 'What came in'),
  },
  notes: {
    missing: t('review.report.missing', 'Not all was there of'),
    begins: t('review.report.begins', 'The alert history begins only at'),
    left: t('review.report.left', 'Found and not raised, for want of room this week'),
    nothing: t('review.report.nothing', 'Nothing.'),
  },
  columns: columns(),
  source: {
    history: t('review.source.history', 'the alert history'),
    tickets: t('review.source.tickets', 'the tickets'),
    checks: t('review.source.checks', 'the checks'),
    annotations: t('review.source.annotations', 'the annotations'),
  },
  kind: {
    episode: t('review.one.episode', 'Alert'),
    ticket: t('review.one.ticket', 'Ticket'),
    check: t('review.one.check', 'Check'),
    annotation: t('review.one.annotation', 'Annotation'),
  },
  rule: { a: `(a) ${findingRuleWord('a')}`, b: `(b) ${findingRuleWord('b')}`, c: `(c) ${findingRuleWord('c')}` },
  state: {
    open: findingStateWord('open'),
    accepted: findingStateWord('accepted'),
    deferred: findingStateWord('deferred'),
    dismissed: findingStateWord('dismissed'),
    done: findingStateWord('done'),
    held: findingStateWord('held'),
    came_back: findingStateWord('came_back'),
  },
  flags: {
    silenced: t('review.sign.silenced', 'Silenced'),
    flapping: t('review.flag.flapping', 'flapping'),
    monitoring: t('review.flag.monitoring', 'of monitoring itself'),
    closed: t('review.item.closed', 'Closed'),
  },
});
