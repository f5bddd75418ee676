import { t } from '@grafana/i18n';
import { Checkbox, Stack } from '@grafana/ui';
import { MAX_GROUPS, type CountQuery } from '../../../domain/countQuery/CountQuery';
import { putField } from '../../../domain/ticketQuery/putField';
import { InlineNotice } from '../../../ui/InlineNotice';

interface Props {
  saved: Record<string, unknown>;
  query: Pick<CountQuery, 'groupBy' | 'zero' | 'partial'>;
  /** Whether the answer has groups at all; a list has none. */
  isGrouped?: boolean;
  onChange: (saved: Record<string, unknown>) => void;
}

/** Which groups the answer holds, and what it is where a ticket system does not answer. */
export function ZeroAndPartial({ saved, query, isGrouped = true, onChange }: Props) {
  return (
    <>
      {(query.groupBy ?? []).length > MAX_GROUPS && (
        <InlineNotice>{t('count.too-many', 'Choose at most {{most}} groups.', { most: MAX_GROUPS })}</InlineNotice>
      )}
      <Stack wrap="wrap" gap={3}>
        {isGrouped && (
          <Checkbox
            label={t('count.zero', 'Show groups without tickets as 0')}
            description={t('count.zero-hint', 'An alert then goes back to normal by itself rather than to No data.')}
            value={query.zero ?? false}
            onChange={(event) => onChange(putField(saved, 'zero', event.currentTarget.checked || undefined))}
          />
        )}
        <Checkbox
          label={t('count.partial', 'Count what can be reached')}
          description={t(
            'count.partial-hint',
            'Where a ticket system does not answer: a number that is too low, with a notice, rather than an error.'
          )}
          value={query.partial ?? false}
          onChange={(event) => onChange(putField(saved, 'partial', event.currentTarget.checked || undefined))}
        />
      </Stack>
    </>
  );
}
