import { t } from '@grafana/i18n';
import { Checkbox, Stack } from '@grafana/ui';
import { MOST_STATS_GROUPS, readRoundsQuery } from '../../domain/roundsQuery/RoundsQueryFields';
import { putField } from '../../domain/ticketQuery/putField';
import { MAX_LIMIT } from '../../domain/ticketQuery/TicketQuery';
import { InlineNotice } from '../../ui/InlineNotice';
import { ChecklistsField } from './ChecklistsField';
import { CheckFilters } from './CheckFilters';
import { CustomersField } from './CustomersField';
import { CustomersNotice } from './CustomersNotice';
import type { FieldsProps } from './FieldsProps';
import { GrantField } from './GrantField';
import { LimitField } from './LimitField';
import { RoundTimeFields } from './RoundTimeFields';
import { StatsShapeFields } from './StatsShapeFields';

/** The fields of a query for how rounds went. */
export function StatsFields({ uid, typeField, saved, onChange }: FieldsProps) {
  const query = readRoundsQuery(saved);
  const common = { saved, query, onChange };
  return (
    <Stack direction="column" gap={1}>
      <Stack wrap="wrap" gap={1}>
        {typeField}
        <CustomersField uid={uid} saved={saved} customers={query.customers} onChange={onChange} />
        <ChecklistsField uid={uid} {...common} />
      </Stack>
      <CustomersNotice uid={uid} />
      <Stack wrap="wrap" gap={1}>
        <RoundTimeFields {...common} usual="range" />
        <CheckFilters {...common} />
      </Stack>
      <Stack wrap="wrap" gap={1}>
        <StatsShapeFields {...common} />
        <LimitField saved={saved} limit={query.limit} usual={MAX_LIMIT} onChange={onChange} />
      </Stack>
      {(query.groupBy ?? []).length > MOST_STATS_GROUPS && (
        <InlineNotice>
          {t('count.too-many', 'Choose at most {{most}} groups.', { most: MOST_STATS_GROUPS })}
        </InlineNotice>
      )}
      <Checkbox
        label={t('stats.zero', 'Show groups without a round as 0')}
        description={t('stats.zero-hint', 'An alert then goes back to normal by itself rather than to No data.')}
        value={query.zero ?? false}
        onChange={(event) => onChange(putField(saved, 'zero', event.currentTarget.checked || undefined))}
      />
      <InlineNotice>
        {t(
          'stats.hint',
          'Percentages are of what was due: done on time, late, missed, skipped and not evaluated. Rounds that are not over and trials count nowhere.'
        )}
      </InlineNotice>
      <GrantField saved={saved} query={query} onChange={onChange} />
    </Stack>
  );
}
