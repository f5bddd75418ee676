import { dateTimeFormat } from '@grafana/data';
import { t } from '@grafana/i18n';
import { memo, useMemo, type ReactNode } from 'react';
import type { ReviewItem } from '../../../domain/review/items/ReviewItem';
import { StateLabel } from '../../../ui/StateLabel';
import { Rows } from '../../../ui/Rows';
import { cellsOnce } from '../rows/cellsOnce';
import type { ItemRow } from '../rows/ItemRow';
import { ItemTitle } from '../rows/ItemTitle';
import { itemSign, kindWord, type ItemKind } from '../rows/itemWords';
import { spanWord } from '../rows/spanWord';

interface Props {
  kind: ItemKind;
  rows: readonly ItemRow[];
  zone: string;
  hrefOf: (item: ReviewItem) => string;
  /** A customer's name by his id. */
  nameOf: (customer: string) => string;
  /** Whether customers are told: not where there is only one. */
  hasCustomer: boolean;
}

interface Told extends Omit<Props, 'rows'> {
  hasService: boolean;
  isReviewed: boolean;
}

interface Column {
  name: string;
  isShown: boolean;
  cell: (row: ItemRow) => ReactNode;
}

function State({ item }: { item: ReviewItem }) {
  const { sign, word } = itemSign(item);
  return <StateLabel sign={sign} word={word} />;
}

/** Only what says something of a kind: on a phone each column is a line of a card. */
function columnsOf({ kind, zone, hrefOf, nameOf, hasCustomer, hasService, isReviewed }: Told): Column[] {
  const lasts = kind === 'episode' || kind === 'ticket';
  const columns: Column[] = [
    {
      name: t('review.column.when', 'When'),
      isShown: true,
      // A plain text, since there are hundreds in a table.
      cell: ({ item }) => dateTimeFormat(item.from, { timeZone: zone, format: 'ddd D MMM HH:mm' }),
    },
    {
      name: t('review.column.what', 'What'),
      isShown: true,
      cell: ({ item }) => <ItemTitle item={item} href={hrefOf(item)} />,
    },
    { name: t('review.column.state', 'State'), isShown: true, cell: ({ item }) => <State item={item} /> },
    { name: t('review.column.customer', 'Customer'), isShown: hasCustomer, cell: ({ item }) => nameOf(item.customer) },
    {
      name: t('review.column.service', 'Service'),
      isShown: hasService,
      cell: ({ item }) => item.service,
    },
    {
      name: t('review.column.lasted', 'Lasted'),
      isShown: lasts,
      cell: ({ item }) => spanWord(item.from, item.to),
    },
    {
      name: t('review.column.review', 'Review'),
      isShown: isReviewed,
      cell: ({ isClosed }) => (isClosed ? t('review.row.closed', '■ Closed') : ''),
    },
  ];
  return columns.filter(({ isShown }) => isShown);
}

/** The rows of one kind that are shown. */
export const KindTable = memo(function KindTable({ rows, kind, zone, hrefOf, nameOf, hasCustomer }: Props) {
  const hasService = rows.some(({ item }) => item.service !== '');
  const isReviewed = rows.some(({ isClosed }) => isClosed);
  const columns = useMemo(
    () => columnsOf({ kind, zone, hrefOf, nameOf, hasCustomer, hasService, isReviewed }),
    [kind, zone, hrefOf, nameOf, hasCustomer, hasService, isReviewed]
  );
  const cellsOf = useMemo(() => cellsOnce((row) => columns.map(({ cell }) => cell(row))), [columns]);
  return (
    <Rows
      label={kindWord(kind)}
      columns={columns.map(({ name }) => name)}
      rows={rows.map((row) => ({ key: row.item.id, cells: cellsOf(row) }))}
    />
  );
});
