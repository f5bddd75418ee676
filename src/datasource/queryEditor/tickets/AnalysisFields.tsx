import { Stack } from '@grafana/ui';
import type { ReactNode } from 'react';
import type { CountQuery } from '../../../domain/countQuery/CountQuery';
import type { FieldsProps } from '../FieldsProps';
import { FilterFields, type Usual } from '../filters/FilterFields';
import { FirstFields } from '../FirstFields';
import { GrantField } from '../GrantField';
import { GroupByField } from './GroupByField';
import { TextField } from '../TextField';
import { ZeroAndPartial } from './ZeroAndPartial';

interface Props extends FieldsProps {
  query: Pick<CountQuery, 'customers' | 'filters' | 'timeField' | 'groupBy' | 'zero' | 'partial' | 'grant'>;
  /** What is meant where nothing is filtered. */
  usual: Usual;
  /** What an answer without groups is; undefined where nothing is grouped. */
  ungrouped: string | undefined;
  /** What this type alone is asked, beside the customers. */
  first: ReactNode;
  /** What the answer is like, beside the groups. */
  shape?: ReactNode;
  children?: ReactNode;
}

/** What all queries that sum tickets up are asked. */
export function AnalysisFields({ query, usual, ungrouped, first, shape, children, ...given }: Props) {
  const { uid, saved, onChange } = given;
  return (
    <Stack direction="column" gap={1}>
      <FirstFields {...given} customers={query.customers}>
        {first}
      </FirstFields>
      <FilterFields uid={uid} saved={saved} query={query} usual={usual} onChange={onChange} />
      <Stack wrap="wrap" gap={1}>
        <TextField saved={saved} text={query.filters?.text} onChange={onChange} />
        {ungrouped !== undefined && (
          <GroupByField saved={saved} groups={query.groupBy} none={ungrouped} onChange={onChange} />
        )}
        {shape}
      </Stack>
      <ZeroAndPartial saved={saved} query={query} isGrouped={ungrouped !== undefined} onChange={onChange} />
      {children}
      <GrantField saved={saved} query={query} onChange={onChange} />
    </Stack>
  );
}
