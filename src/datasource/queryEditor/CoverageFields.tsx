import { t } from '@grafana/i18n';
import { Combobox, Field, Stack } from '@grafana/ui';
import { useId } from 'react';
import {
  COVERAGE_MEASURES,
  readCoverageQuery,
  type CoverageMeasure,
} from '../../domain/coverageQuery/CoverageQueryFields';
import { putField } from '../../domain/ticketQuery/putField';
import { InlineNotice } from '../../ui/InlineNotice';
import type { FieldsProps } from './FieldsProps';
import { FirstFields } from './FirstFields';
import { GrantField } from './GrantField';

/** A function, so that its words are looked up when it is called. */
const words = (): Readonly<Record<CoverageMeasure, string>> => ({
  coverage_pct: t('coverage.pct', 'Covered %'),
  rules: t('coverage.rules', 'Alert rules'),
  covered: t('coverage.covered', 'Covered rules'),
  unknown: t('coverage.unknown', 'Not known'),
  conflicts: t('coverage.conflicts', 'Conflicts'),
  catch_all_only: t('coverage.catch-all', 'Only a catch-all'),
  age_s: t('coverage.age', 'Age of the figures'),
});

/** The table says all numbers; an alert rule wants one. */
const TABLE = '';

/** The fields of a query for how far the playbook covers the alert rules. */
export function CoverageFields(given: FieldsProps) {
  const { saved, onChange } = given;
  const id = useId();
  const query = readCoverageQuery(saved);
  const options = [
    { value: TABLE, label: t('coverage.table', 'All, as a table') },
    ...COVERAGE_MEASURES.map((value) => ({
      value,
      label: words()[value],
      description: t('coverage.numeric', 'One number of each customer; goes straight into a Threshold'),
    })),
  ];
  return (
    <Stack direction="column" gap={1}>
      <FirstFields {...given} customers={query.customers}>
        <Field label={t('coverage.measure', 'Numbers')} htmlFor={id} noMargin>
          <Combobox
            id={id}
            width={26}
            options={options}
            value={query.measure ?? TABLE}
            onChange={({ value }) => onChange(putField(saved, 'measure', value === TABLE ? undefined : value))}
          />
        </Field>
      </FirstFields>
      <InlineNotice>
        {t(
          'coverage.hint',
          'The figures are those that an Editor last had before him on the page Playbook; the answer says how old they are.'
        )}
      </InlineNotice>
      <GrantField saved={saved} query={query} onChange={onChange} />
    </Stack>
  );
}
