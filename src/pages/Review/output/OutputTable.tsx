import { t } from '@grafana/i18n';
import { memo, useMemo } from 'react';
import { PageLink } from '../../../ui/PageLink';
import { FEEDBACK_SIGNS, feedbackWord } from '../../../ui/review/feedbackWord';
import { TicketKey } from '../../../ui/review/TicketKey';
import { durationWord } from '../../../ui/rounds/durationWord';
import { StateLabel } from '../../../ui/StateLabel';
import { placeUrl as playbookUrl } from '../../Playbook/place';
import { Rows } from '../../../ui/Rows';
import { cellsOnce } from '../cellsOnce';
import type { ItemRow } from '../ItemRow';
import { ItemTitle } from '../ItemTitle';
import { spanWord } from '../spanWord';
import type { PlaceInUse } from '../usePlace';

interface Props extends Pick<PlaceInUse, 'urlOf'> {
  rows: readonly ItemRow[];
  zone: string;
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

const cellsFor = (row: ItemRow, urlOf: Props['urlOf']) => [
  <ItemTitle key="title" item={row.item} href={urlOf({ view: 'output', item: row.item.id })} />,
  acknowledged(row),
  spanWord(row.item.from, row.item.to),
  row.tickets.length === 0
    ? NEVER
    : row.tickets.map(({ connection, key, url }) => (
        <div key={`${connection}/${key}`}>
          <TicketKey ticketKey={key} url={url} />
        </div>
      )),
  entryCell(row),
  row.feedback === undefined ? (
    NEVER
  ) : (
    <StateLabel key="feedback" sign={FEEDBACK_SIGNS[row.feedback]} word={feedbackWord(row.feedback)} />
  ),
  row.isClosed ? t('review.row.closed', '■ Closed') : '',
];

/** What was done about each alert. */
export const OutputTable = memo(function OutputTable({ rows, urlOf }: Props) {
  const cellsOf = useMemo(() => cellsOnce((row) => cellsFor(row, urlOf)), [urlOf]);
  return (
    <Rows
      label={t('review.output.done', 'What was done')}
      columns={[
        t('review.column.what', 'What'),
        t('review.column.acknowledged', 'Acknowledged'),
        t('review.column.resolved', 'Over after'),
        t('review.column.ticket', 'Ticket'),
        t('review.column.entry', 'Playbook entry'),
        t('review.column.feedback', 'Entry was'),
        t('review.column.review', 'Review'),
      ]}
      rows={rows.map((row) => ({ key: row.item.id, cells: cellsOf(row) }))}
    />
  );
});
