import { t } from '@grafana/i18n';
import { useId } from 'react';
import { changeField } from '../../../domain/ticketQuery/changeTicketQuery';
import { TICKET_COLUMNS } from '../../../domain/ticketQuery/ticketColumns';
import { columnWord } from './columnWord';
import { ListField } from '../ListField';

interface Props {
  saved: Record<string, unknown>;
  columns: readonly string[] | undefined;
  onChange: (saved: Record<string, unknown>) => void;
}

/** Which columns are shown beside the usual ones. */
export function ColumnsField({ saved, columns, onChange }: Props) {
  const id = useId();
  return (
    <ListField
      id={id}
      label={t('query.columns', 'More columns')}
      options={TICKET_COLUMNS.map((value) => ({ value, label: columnWord(value) }))}
      placeholder={t('query.columns-usual', 'The usual ones')}
      values={columns}
      onChange={(values) => onChange(changeField(saved, 'columns', values))}
    />
  );
}
