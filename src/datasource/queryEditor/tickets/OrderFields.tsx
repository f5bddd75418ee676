import { t } from '@grafana/i18n';
import { changeField } from '../../../domain/ticketQuery/changeTicketQuery';
import { DEFAULT_LIMIT, type TicketQuery } from '../../../domain/ticketQuery/TicketQuery';
import { ChoiceField } from '../../../ui/fields/ChoiceField';
import { LimitField } from '../LimitField';
import { directionOptions, sortOptions } from './orderOptions';

interface Props {
  saved: Record<string, unknown>;
  query: TicketQuery;
  onChange: (saved: Record<string, unknown>) => void;
}

/** In which order tickets are listed, and how many. */
export function OrderFields({ saved, query, onChange }: Props) {
  const by = query.sort?.by ?? 'slaDue';
  const order = query.sort?.order ?? 'asc';
  const sort = (changed: Partial<{ by: typeof by; order: typeof order }>) =>
    onChange(changeField(saved, 'sort', { ...query.sort, by, order, ...changed }));

  return (
    <>
      <ChoiceField
        label={t('query.sort-by', 'Sort by')}
        width={16}
        options={sortOptions()}
        value={by}
        onChange={(chosen) => sort({ by: chosen })}
      />
      <ChoiceField
        label={t('query.order-label', 'Order')}
        width={16}
        options={directionOptions()}
        value={order}
        onChange={(chosen) => sort({ order: chosen })}
      />
      <LimitField saved={saved} limit={query.limit} usual={DEFAULT_LIMIT} onChange={onChange} />
    </>
  );
}
