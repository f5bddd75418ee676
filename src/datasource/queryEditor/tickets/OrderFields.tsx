import { t } from '@grafana/i18n';
import { Combobox, Field } from '@grafana/ui';
import { useId } from 'react';
import { changeField } from '../../../domain/ticketQuery/changeTicketQuery';
import { DEFAULT_LIMIT, type TicketQuery } from '../../../domain/ticketQuery/TicketQuery';
import { LimitField } from '../LimitField';
import { directionOptions, sortOptions } from './orderOptions';

interface Props {
  saved: Record<string, unknown>;
  query: TicketQuery;
  onChange: (saved: Record<string, unknown>) => void;
}

/** In which order tickets are listed, and how many. */
export function OrderFields({ saved, query, onChange }: Props) {
  const id = useId();
  const by = query.sort?.by ?? 'slaDue';
  const order = query.sort?.order ?? 'asc';
  const sort = (changed: Partial<{ by: typeof by; order: typeof order }>) =>
    onChange(changeField(saved, 'sort', { ...query.sort, by, order, ...changed }));

  return (
    <>
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
      <LimitField saved={saved} limit={query.limit} usual={DEFAULT_LIMIT} onChange={onChange} />
    </>
  );
}
