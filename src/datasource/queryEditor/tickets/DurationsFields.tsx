import { t } from '@grafana/i18n';
import {
  readDurationsQuery,
  DURATION_MEASURES,
  type DurationMeasure,
} from '../../../domain/durationsQuery/DurationsQuery';
import { putField } from '../../../domain/ticketQuery/putField';
import { InlineNotice } from '../../../ui/InlineNotice';
import { AnalysisFields } from './AnalysisFields';
import { ChoiceField } from '../../../ui/fields/ChoiceField';
import type { FieldsProps } from '../FieldsProps';
import { MeasureField } from '../MeasureField';

/** A function, so that its words are looked up when it is called. */
const words = (): Readonly<Record<DurationMeasure, string>> => ({
  median_s: t('durations.median', 'Median'),
  p90_s: t('durations.p90', '90 % within'),
  n: t('durations.n', 'Tickets (n)'),
  unknown: t('durations.unknown', 'Not known'),
});

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
      shape={
        <MeasureField
          saved={saved}
          label={t('durations.numbers', 'Numbers')}
          width={24}
          table={t('durations.table', 'All, as a table')}
          measures={DURATION_MEASURES}
          wordOf={(measure) => words()[measure]}
          hint={t('analysis.numeric', 'One number a group; goes straight into a Threshold')}
          measure={query.measure}
          onChange={(next) => onChange(putField(next, 'format', undefined))}
        />
      }
    >
      <InlineNotice>
        {query.of === 'acknowledge'
          ? t('durations.hint-acknowledge', 'Of tickets that were created in the time range.')
          : t('durations.hint-resolve', 'Of tickets that were resolved in the time range.')}
      </InlineNotice>
    </AnalysisFields>
  );
}
