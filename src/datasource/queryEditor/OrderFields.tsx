import { t } from '@grafana/i18n';
import { Combobox, Field, Stack } from '@grafana/ui';
import { useId } from 'react';
import { changeField, changeFilter } from '../../domain/ticketQuery/changeTicketQuery';
import { DEFAULT_LIMIT, MAX_LIMIT, type TicketQuery } from '../../domain/ticketQuery/TicketQuery';
import { CommitInput } from '../../ui/CommitInput';
import { directionOptions, sortOptions, timeOptions } from './orderOptions';

interface Props {
  saved: Record<string, unknown>;
  query: TicketQuery;
  onChange: (saved: Record<string, unknown>) => void;
}

/** A whole number of rows within the limits; undefined where the text is none, so that the default holds. */
function readLimit(text: string): number | undefined {
  const limit = Number(text);
  return text.trim() !== '' && Number.isInteger(limit) ? Math.min(Math.max(limit, 1), MAX_LIMIT) : undefined;
}

/** The words to look for, the time that counts, the order and how many. */
export function OrderFields({ saved, query, onChange }: Props) {
  const id = useId();
  const by = query.sort?.by ?? 'slaDue';
  const order = query.sort?.order ?? 'asc';
  const sort = (changed: Partial<{ by: typeof by; order: typeof order }>) =>
    onChange(changeField(saved, 'sort', { ...query.sort, by, order, ...changed }));

  return (
    <Stack wrap="wrap" gap={1}>
      <Field label={t('query.text', 'Text')} htmlFor={`${id}text`} noMargin>
        <CommitInput
          id={`${id}text`}
          width={24}
          placeholder={t('query.text-placeholder', 'Words in the ticket')}
          value={query.filters?.text ?? ''}
          onCommit={(text) => onChange(changeFilter(saved, 'text', text))}
        />
      </Field>
      <Field label={t('query.time-field', 'Within the time range')} htmlFor={`${id}time`} noMargin>
        <Combobox
          id={`${id}time`}
          width={20}
          options={timeOptions()}
          value={query.timeField ?? 'none'}
          onChange={({ value }) => onChange(changeField(saved, 'timeField', value))}
        />
      </Field>
      <Field label={t('query.sort-by', 'Sort by')} htmlFor={`${id}sort`} noMargin>
        <Combobox
          id={`${id}sort`}
          width={16}
          options={sortOptions()}
          value={by}
          onChange={({ value }) => sort({ by: value })}
        />
      </Field>
      <Field label={t('query.order-label', 'Order')} htmlFor={`${id}order`} noMargin>
        <Combobox
          id={`${id}order`}
          width={16}
          options={directionOptions()}
          value={order}
          onChange={({ value }) => sort({ order: value })}
        />
      </Field>
      <Field label={t('query.limit', 'Limit')} htmlFor={`${id}limit`} noMargin>
        <CommitInput
          id={`${id}limit`}
          type="number"
          min={1}
          max={MAX_LIMIT}
          width={12}
          placeholder={String(DEFAULT_LIMIT)}
          value={query.limit === undefined ? '' : String(query.limit)}
          onCommit={(text) => onChange(changeField(saved, 'limit', readLimit(text)))}
        />
      </Field>
    </Stack>
  );
}
