import { t } from '@grafana/i18n';
import { readDurationsQuery } from '../../../domain/durationsQuery/DurationsQuery';
import { putField } from '../../../domain/ticketQuery/putField';
import { ChoiceField } from '../../../ui/fields/ChoiceField';
import { InlineNotice } from '../../../ui/InlineNotice';
import { AnalysisFields } from './AnalysisFields';
import { DurationsShape } from './DurationsShape';
import type { FieldsProps } from '../FieldsProps';

/** The fields of a query for how long tickets take. */
export function DurationsFields(given: FieldsProps) {
  const { saved, onChange } = given;
  const query = readDurationsQuery(saved);
  return (
    <AnalysisFields
      {...given}
      query={query}
      usual={{ states: t('query.states-any', 'Every state') }}
      ungrouped={t('analysis.ungrouped', 'Nothing: all together')}
      first={
        <ChoiceField
          label={t('durations.of', 'Time to')}
          options={[
            { value: 'resolve', label: t('durations.resolve', 'Resolution') },
            { value: 'acknowledge', label: t('durations.acknowledge', 'First response') },
          ]}
          value={query.of ?? 'resolve'}
          onChange={(value) => onChange(putField(saved, 'of', value === 'resolve' ? undefined : value))}
        />
      }
      shape={<DurationsShape saved={saved} query={query} onChange={onChange} />}
    >
      <InlineNotice>
        {query.of === 'acknowledge'
          ? t('durations.hint-acknowledge', 'Of tickets that were created in the time range.')
          : t('durations.hint-resolve', 'Of tickets that were resolved in the time range.')}
      </InlineNotice>
    </AnalysisFields>
  );
}
