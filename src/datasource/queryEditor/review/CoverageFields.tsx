import { t } from '@grafana/i18n';
import { Stack } from '@grafana/ui';
import {
  COVERAGE_MEASURES,
  readCoverageQuery,
  type CoverageMeasure,
} from '../../../domain/coverageQuery/CoverageQueryFields';
import { InlineNotice } from '../../../ui/InlineNotice';
import type { FieldsProps } from '../FieldsProps';
import { FirstFields } from '../FirstFields';
import { GrantField } from '../GrantField';
import { MeasureField } from '../MeasureField';

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

/** The fields of a query for how far the playbook covers the alert rules. */
export function CoverageFields(given: FieldsProps) {
  const { saved, onChange } = given;
  const query = readCoverageQuery(saved);
  return (
    <Stack direction="column" gap={1}>
      <FirstFields {...given} customers={query.customers}>
        <MeasureField
          saved={saved}
          label={t('coverage.measure', 'Numbers')}
          width={26}
          table={t('coverage.table', 'All, as a table')}
          measures={COVERAGE_MEASURES}
          wordOf={(measure) => words()[measure]}
          hint={t('coverage.numeric', 'One number of each customer; goes straight into a Threshold')}
          measure={query.measure}
          onChange={onChange}
        />
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
