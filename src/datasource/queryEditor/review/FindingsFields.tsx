import { t } from '@grafana/i18n';
import { Stack } from '@grafana/ui';
import { useId } from 'react';
import { FINDINGS_MEASURES, readFindingsQuery } from '../../../domain/findingsQuery/FindingsQueryFields';
import { FINDING_RULES, FINDING_STATES } from '../../../domain/review/findings/Finding';
import { putField } from '../../../domain/ticketQuery/putField';
import { InlineNotice } from '../../../ui/InlineNotice';
import { findingRuleWord } from '../../../ui/words/findingRuleWord';
import { findingStateWord } from '../../../ui/words/findingStateWord';
import type { FieldsProps } from '../FieldsProps';
import { findingsMeasureWord } from './findingsMeasureWord';
import { FirstFields } from '../FirstFields';
import { GrantField } from '../GrantField';
import { ListField } from '../ListField';
import { MeasureField } from '../MeasureField';
import { variableOptions } from '../variableOptions';

/** The fields of a query for what the review has found. */
export function FindingsFields(given: FieldsProps) {
  const { saved, onChange } = given;
  const id = useId();
  const query = readFindingsQuery(saved);
  const choice = (field: 'rules' | 'states', label: string, values: Array<{ value: string; label: string }>) => (
    <ListField
      id={`${id}-${field}`}
      label={label}
      options={[...values, ...variableOptions()]}
      placeholder={t('findings.any', 'Any')}
      values={query[field]}
      onChange={(chosen) => onChange(putField(saved, field, chosen))}
    />
  );
  return (
    <Stack direction="column" gap={1}>
      <FirstFields {...given} customers={query.customers}>
        {choice(
          'rules',
          t('findings.rules', 'Rules'),
          FINDING_RULES.map((value) => ({ value, label: findingRuleWord(value) }))
        )}
        {choice(
          'states',
          t('findings.states', 'States'),
          FINDING_STATES.map((value) => ({ value, label: findingStateWord(value) }))
        )}
        <MeasureField
          saved={saved}
          label={t('findings.measure-label', 'Show as')}
          width={28}
          table={t('findings.table', 'A table, one row a finding')}
          measures={FINDINGS_MEASURES}
          wordOf={findingsMeasureWord}
          hint={t('findings.numeric', 'How many of each customer; goes straight into a Threshold')}
          measure={query.measure}
          onChange={onChange}
        />
      </FirstFields>
      <InlineNotice>
        {t(
          'findings.hint',
          'Customers see what was accepted and what became of it, never what is still open or dismissed.'
        )}
      </InlineNotice>
      <GrantField saved={saved} query={query} onChange={onChange} />
    </Stack>
  );
}
