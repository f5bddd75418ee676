import { t } from '@grafana/i18n';
import { Checkbox, Combobox, Field, Stack } from '@grafana/ui';
import { useId } from 'react';
import { GROUPS, MAX_GROUPS, type CountQuery, type CountSort } from '../../domain/countQuery/CountQuery';
import { putField } from '../../domain/ticketQuery/putField';
import { MAX_LIMIT } from '../../domain/ticketQuery/TicketQuery';
import { InlineNotice } from '../../ui/InlineNotice';
import { groupWord } from './groupWord';
import { LimitField } from './LimitField';
import { ListField } from './ListField';

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
  const id = useId();
  const set = (name: keyof CountQuery & string, value: unknown) => onChange(putField(saved, name, value));
  const groups = query.groupBy ?? [];
  return (
    <Stack direction="column" gap={1}>
      <Stack wrap="wrap" gap={1}>
        <ListField
          id={`${id}groups`}
          label={t('count.group-by', 'Group by')}
          options={GROUPS.map((value) => ({ value, label: groupWord(value) }))}
          placeholder={t('count.group-by-none', 'Nothing: one number')}
          values={groups}
          onChange={(values) => set('groupBy', values)}
        />
        <Field label={t('query.sort-by', 'Sort by')} htmlFor={`${id}sort`} noMargin>
          <Combobox
            id={`${id}sort`}
            width={24}
            options={sortOptions()}
            value={query.sort ?? 'label'}
            onChange={({ value }) => set('sort', value === 'label' ? undefined : value)}
          />
        </Field>
        <LimitField saved={saved} limit={query.limit} usual={MAX_LIMIT} onChange={onChange} />
      </Stack>
      {groups.length > MAX_GROUPS && (
        <InlineNotice>{t('count.too-many', 'Choose at most {{most}} groups.', { most: MAX_GROUPS })}</InlineNotice>
      )}
      <Stack wrap="wrap" gap={3}>
        <Checkbox
          label={t('count.zero', 'Show groups without tickets as 0')}
          description={t('count.zero-hint', 'An alert then goes back to normal by itself rather than to No data.')}
          value={query.zero ?? false}
          onChange={(event) => set('zero', event.currentTarget.checked || undefined)}
        />
        <Checkbox
          label={t('count.partial', 'Count what can be reached')}
          description={t(
            'count.partial-hint',
            'Where a ticket system does not answer: a number that is too low, with a notice, rather than an error.'
          )}
          value={query.partial ?? false}
          onChange={(event) => set('partial', event.currentTarget.checked || undefined)}
        />
      </Stack>
    </Stack>
  );
}
