import { t } from '@grafana/i18n';
import { Stack } from '@grafana/ui';
import type { CountQuery, CountSort } from '../../../domain/countQuery/CountQuery';
import { putField } from '../../../domain/ticketQuery/putField';
import { MAX_LIMIT } from '../../../domain/ticketQuery/TicketQuery';
import { ChoiceField } from '../../../ui/fields/ChoiceField';
import { GroupByField } from './GroupByField';
import { LimitField } from '../LimitField';
import { ZeroAndPartial } from './ZeroAndPartial';

interface Props {
  saved: Record<string, unknown>;
  query: CountQuery;
  onChange: (saved: Record<string, unknown>) => void;
}

const sortOptions = (): Array<{ value: CountSort; label: string }> => [
  { value: 'label', label: t('count.sort.label', 'Group') },
  { value: 'count', label: t('count.sort.count', 'Count, the most first') },
];

/** By what tickets are counted, and which groups the answer holds. */
export function GroupFields({ saved, query, onChange }: Props) {
  const none = t('count.group-by-none', 'Nothing: one number');
  return (
    <Stack direction="column" gap={1}>
      <Stack wrap="wrap" gap={1}>
        <GroupByField saved={saved} groups={query.groupBy} none={none} onChange={onChange} />
        <ChoiceField
          label={t('query.sort-by', 'Sort by')}
          options={sortOptions()}
          value={query.sort ?? 'label'}
          onChange={(value) => onChange(putField(saved, 'sort', value === 'label' ? undefined : value))}
        />
        <LimitField saved={saved} limit={query.limit} usual={MAX_LIMIT} onChange={onChange} />
      </Stack>
      <ZeroAndPartial saved={saved} query={query} onChange={onChange} />
    </Stack>
  );
}
