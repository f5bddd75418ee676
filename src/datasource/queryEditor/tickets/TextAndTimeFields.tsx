import { t } from '@grafana/i18n';
import { changeField } from '../../../domain/ticketQuery/changeTicketQuery';
import type { TicketQuery } from '../../../domain/ticketQuery/TicketQuery';
import { ChoiceField } from '../../../ui/fields/ChoiceField';
import { timeOptions } from './orderOptions';
import { TextField } from '../TextField';

interface Props {
  saved: Record<string, unknown>;
  query: Pick<TicketQuery, 'filters' | 'timeField'>;
  onChange: (saved: Record<string, unknown>) => void;
}

/** The words to look for, and the time that counts. */
export function TextAndTimeFields({ saved, query, onChange }: Props) {
  return (
    <>
      <TextField saved={saved} text={query.filters?.text} onChange={onChange} />
      <ChoiceField
        label={t('query.time-field', 'Within the time range')}
        width={20}
        options={timeOptions()}
        value={query.timeField ?? 'none'}
        onChange={(value) => onChange(changeField(saved, 'timeField', value))}
      />
    </>
  );
}
