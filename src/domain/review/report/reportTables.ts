import { figureValue } from './figureValue';
import type { ReportColumn, ReportWords } from './ReportWords';
import type { ReviewSnapshot, SnapshotItem } from './Snapshot';
import { zonedTime } from './zonedTime';

/** One table; a row has a cell for each column. */
export interface ReportTable {
  columns: readonly ReportColumn[];
  rows: ReadonlyArray<ReadonlyArray<string | number | null>>;
}

const flagsOf = (item: SnapshotItem, { flags }: ReportWords): string =>
  [
    item.isSilenced ? flags.silenced : '',
    item.isFlapping ? flags.flapping : '',
    item.isMonitoring ? flags.monitoring : '',
    item.isClosed ? flags.closed : '',
  ]
    .filter((flag) => flag !== '')
    .join(', ');

const nameOf = (id: string, { customer }: ReportWords): string => customer?.(id) ?? id;

function figuresTable({ figures }: ReviewSnapshot, words: ReportWords): ReportTable {
  return {
    columns: ['figure', 'value', 'n', 'unknown', 'definition'],
    rows: figures.map((figure) => {
      const { title, definition } = words.figure(figure.id);
      return [title, figureValue(figure), figure.n, figure.unknown, definition];
    }),
  };
}

function findingsTable({ findings }: ReviewSnapshot, words: ReportWords): ReportTable {
  return {
    columns: ['rule', 'finding', 'customer', 'state', 'owner', 'due', 'ticket', 'note'],
    rows: findings.map((one) => [
      ...[words.rule[one.rule], one.title, nameOf(one.customer, words), words.state[one.state]],
      ...[one.owner, one.due, one.ticket?.key ?? '', one.note],
    ]),
  };
}

function itemsTable({ items, zone }: ReviewSnapshot, words: ReportWords): ReportTable {
  const columns: ReportColumn[] = ['from', 'to', 'kind', 'customer', 'title', 'service', 'severity', 'firings'];
  return {
    columns: [...columns, 'acknowledged', 'ticket', 'entry', 'feedback', 'flags'],
    rows: items.map((item) => [
      ...[zonedTime(item.from, zone), item.to === null ? '' : zonedTime(item.to, zone), words.kind[item.kind]],
      ...[
        nameOf(item.customer, words),
        item.title,
        item.service,
        item.severity,
        item.kind === 'episode' ? item.firings : '',
      ],
      ...[item.acknowledged === null ? '' : zonedTime(item.acknowledged, zone)],
      ...[item.tickets.map(({ key }) => key).join(' '), item.entry, item.feedback, flagsOf(item, words)],
    ]),
  };
}

/** What a report says, in three tables. */
export const reportTables = (
  snapshot: ReviewSnapshot,
  words: ReportWords
): Record<'figures' | 'findings' | 'items', ReportTable> => ({
  figures: figuresTable(snapshot, words),
  findings: findingsTable(snapshot, words),
  items: itemsTable(snapshot, words),
});
