import { Stack } from '@grafana/ui';
import { MOST_ROUNDS, readRoundsQuery, USUAL_ROUNDS } from '../../domain/roundsQuery/RoundsQueryFields';
import { ChecklistsField } from './ChecklistsField';
import { CheckFilters } from './CheckFilters';
import { CustomersField } from './CustomersField';
import { CustomersNotice } from './CustomersNotice';
import type { FieldsProps } from './FieldsProps';
import { GrantField } from './GrantField';
import { LimitField } from './LimitField';
import { RoundStatesField } from './RoundStatesField';
import { RoundTimeFields } from './RoundTimeFields';

interface Props extends FieldsProps {
  /** Whether single checks are asked for rather than rounds. */
  ofChecks: boolean;
}

/** The fields of a query for rounds, or for the checks of rounds. */
export function RoundFields({ uid, typeField, saved, onChange, ofChecks }: Props) {
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
        <RoundTimeFields {...common} usual="today" />
        <RoundStatesField {...common} />
        {ofChecks && <CheckFilters {...common} />}
        <LimitField saved={saved} limit={query.limit} usual={USUAL_ROUNDS} most={MOST_ROUNDS} onChange={onChange} />
      </Stack>
      <GrantField saved={saved} query={query} onChange={onChange} />
    </Stack>
  );
}
