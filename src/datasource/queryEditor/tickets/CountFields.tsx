import { t } from '@grafana/i18n';
import { Stack } from '@grafana/ui';
import { readCountQuery } from '../../../domain/countQuery/CountQuery';
import { InlineNotice } from '../../../ui/InlineNotice';
import type { FieldsProps } from '../FieldsProps';
import { FilterFields } from '../filters/FilterFields';
import { FirstFields } from '../FirstFields';
import { GrantField } from '../GrantField';
import { GroupFields } from './GroupFields';
import { TextAndTimeFields } from './TextAndTimeFields';

/** The fields of a count. */
export function CountFields(given: FieldsProps) {
  const { uid, saved, onChange } = given;
  const query = readCountQuery(saved);
  return (
    <Stack direction="column" gap={1}>
      <FirstFields {...given} customers={query.customers} />
      <FilterFields uid={uid} saved={saved} query={query} onChange={onChange} />
      <Stack wrap="wrap" gap={1}>
        <TextAndTimeFields saved={saved} query={query} onChange={onChange} />
      </Stack>
      <GroupFields saved={saved} query={query} onChange={onChange} />
      <InlineNotice>
        {t(
          'count.alert-hint',
          'For an alert rule: the answer goes straight into a Threshold, without a Reduce; each group becomes an instance with its labels.'
        )}
      </InlineNotice>
      <GrantField saved={saved} query={query} onChange={onChange} />
    </Stack>
  );
}
