import { t } from '@grafana/i18n';
import { Checkbox, Stack } from '@grafana/ui';
import { MOST_STATS_GROUPS, readRoundsQuery } from '../../../domain/roundsQuery/RoundsQueryFields';
import { putField } from '../../../domain/ticketQuery/putField';
import { MAX_LIMIT } from '../../../domain/ticketQuery/TicketQuery';
import { InlineNotice } from '../../../ui/InlineNotice';
import { ChecklistsField } from './ChecklistsField';
import { CheckFilters } from './CheckFilters';
import type { FieldsProps } from '../FieldsProps';
import { FirstFields } from '../FirstFields';
import { GrantField } from '../GrantField';
import { LimitField } from '../LimitField';
import { RoundTimeFields } from './RoundTimeFields';
import { StatsShapeFields } from './StatsShapeFields';

/** The fields of a query for how rounds went. */
export function StatsFields(given: FieldsProps) {
  const { uid, saved, onChange } = given;
  const query = readRoundsQuery(saved);
  const common = { saved, query, onChange };
  return (
    <Stack direction="column" gap={1}>
      <FirstFields {...given} customers={query.customers}>
        <ChecklistsField uid={uid} {...common} />
      </FirstFields>
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
