import { t } from '@grafana/i18n';
import { Stack } from '@grafana/ui';
import { readCountQuery } from '../../domain/countQuery/CountQuery';
import { InlineNotice } from '../../ui/InlineNotice';
import { CustomersField } from './CustomersField';
import { CustomersNotice } from './CustomersNotice';
import type { FieldsProps } from './FieldsProps';
import { FilterFields } from './FilterFields';
import { GrantField } from './GrantField';
import { GroupFields } from './GroupFields';
import { TextAndTimeFields } from './TextAndTimeFields';

/** The fields of a count. */
export function CountFields({ uid, typeField, saved, onChange }: FieldsProps) {
  const query = readCountQuery(saved);
  return (
    <Stack direction="column" gap={1}>
      <Stack wrap="wrap" gap={1}>
        {typeField}
        <CustomersField uid={uid} saved={saved} customers={query.customers} onChange={onChange} />
      </Stack>
      <CustomersNotice uid={uid} />
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
