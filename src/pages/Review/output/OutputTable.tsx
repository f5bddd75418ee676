import { dateTimeFormat } from '@grafana/data';
import { t } from '@grafana/i18n';
import { memo, useMemo, type ReactNode } from 'react';
import { PageLink } from '../../../ui/PageLink';
import { FEEDBACK_SIGNS, feedbackWord } from '../../../ui/review/feedbackWord';
import { TicketKey } from '../../../ui/review/TicketKey';
import { durationWord } from '../../../ui/rounds/durationWord';
import { StateLabel } from '../../../ui/StateLabel';
import { placeUrl as playbookUrl } from '../../Playbook/place';
import { Rows } from '../../../ui/Rows';
import { cellsOnce } from '../rows/cellsOnce';
import type { ItemRow } from '../rows/ItemRow';
import { ItemTitle } from '../rows/ItemTitle';
import { spanWord } from '../rows/spanWord';
import type { PlaceInUse } from '../place/usePlace';

interface Props extends Pick<PlaceInUse, 'urlOf'> {
  rows: readonly ItemRow[];
  zone: string;
  /** A customer's name by his id. */
  nameOf: (customer: string) => string;
  /** Whether customers are told: not where there is only one. */
  hasCustomer: boolean;
}

interface Column {
  name: string;
  cell: (row: ItemRow) => ReactNode;
}

const NEVER = '–';

function acknowledged({ item, acknowledgedAt, acknowledgedBy }: ItemRow) {
  if (acknowledgedAt === null) {
    return t('review.row.never', 'never');
  }
  const after = durationWord(acknowledgedAt - item.from);
  return t('review.row.acknowledged', '{{name}}, after {{after}}', {
    ...{ name: acknowledgedBy, after, interpolation: { escapeValue: false } },
  });
}

function entryCell({ entry, entryId }: ItemRow) {
  if (entry === undefined) {
    return t('review.row.entry-unknown', 'not known');
  }
  return entry === '' ? (
    t('review.row.no-entry', 'none')
  ) : (
    <PageLink href={playbookUrl({ view: 'entry', id: entryId })}>
      <bdi>{entry}</bdi>
    </PageLink>
  );
}

function ticketsCell({ tickets }: ItemRow) {
  return tickets.length === 0
    ? NEVER
    : tickets.map(({ connection, key, url }) => (
        <div key={`${connection}/${key}`}>
          <TicketKey ticketKey={key} url={url} />
        </div>
      ));
}

const feedbackCell = ({ feedback }: ItemRow) =>
  feedback === undefined ? NEVER : <StateLabel sign={FEEDBACK_SIGNS[feedback]} word={feedbackWord(feedback)} />;

function columnsOf({ urlOf, zone, nameOf, hasCustomer }: Omit<Props, 'rows'>): Column[] {
  const customer: Column = {
    name: t('review.column.customer', 'Customer'),
    cell: ({ item }) => <bdi>{nameOf(item.customer) || NEVER}</bdi>,
  };
  return [
    {
      name: t('review.column.when', 'When'),
      // A plain text, since there are hundreds in a table.
      cell: ({ item }) => dateTimeFormat(item.from, { timeZone: zone, format: 'ddd D MMM HH:mm' }),
    },
    {
      name: t('review.column.what', 'What'),
      cell: ({ item }) => <ItemTitle item={item} href={urlOf({ view: 'output', item: item.id })} />,
    },
    ...(hasCustomer ? [customer] : []),
    { name: t('review.column.acknowledged', 'Acknowledged'), cell: acknowledged },
    { name: t('review.column.resolved', 'Over after'), cell: ({ item }) => spanWord(item.from, item.to) },
    { name: t('review.column.ticket', 'Ticket'), cell: ticketsCell },
    { name: t('review.column.entry', 'Playbook entry'), cell: entryCell },
    { name: t('review.column.feedback', 'Entry was'), cell: feedbackCell },
    {
      name: t('review.column.review', 'Review'),
      cell: ({ isClosed }) => (isClosed ? t('review.row.closed', '■ Closed') : ''),
    },
  ];
}

/** What was done about each alert. */
export const OutputTable = memo(function OutputTable({ rows, urlOf, zone, nameOf, hasCustomer }: Props) {
  const columns = useMemo(() => columnsOf({ urlOf, zone, nameOf, hasCustomer }), [urlOf, zone, nameOf, hasCustomer]);
  const cellsOf = useMemo(() => cellsOnce((row) => columns.map(({ cell }) => cell(row))), [columns]);
  return (
    <Rows
      label={t('review.output.done', 'What was done')}
      columns={columns.map(({ name }) => name)}
      rows={rows.map((row) => ({ key: row.item.id, cells: cellsOf(row) }))}
    />
  );
});
