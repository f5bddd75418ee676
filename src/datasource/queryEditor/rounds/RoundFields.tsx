import { Stack } from '@grafana/ui';
import { MOST_ROUNDS, readRoundsQuery, USUAL_ROUNDS } from '../../../domain/roundsQuery/RoundsQueryFields';
import { ChecklistsField } from './ChecklistsField';
import { CheckFilters } from './CheckFilters';
import type { FieldsProps } from '../FieldsProps';
import { FirstFields } from '../FirstFields';
import { GrantField } from '../GrantField';
import { LimitField } from '../LimitField';
import { RoundStatesField } from './RoundStatesField';
import { RoundTimeFields } from './RoundTimeFields';

interface Props extends FieldsProps {
  /** Whether single checks are asked for rather than rounds. */
  ofChecks: boolean;
}

/** The fields of a query for rounds, or for the checks of rounds. */
export function RoundFields({ ofChecks, ...given }: Props) {
  const { uid, saved, onChange } = given;
  const query = readRoundsQuery(saved);
  const common = { saved, query, onChange };
  return (
    <Stack direction="column" gap={1}>
      <FirstFields {...given} customers={query.customers}>
        <ChecklistsField uid={uid} {...common} />
      </FirstFields>
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
