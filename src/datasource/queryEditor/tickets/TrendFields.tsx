import { t } from '@grafana/i18n';
import { useId } from 'react';
import { putField } from '../../../domain/ticketQuery/putField';
import { readTrendQuery, TREND_BUCKETS, TREND_LINES, TREND_NUMBERS } from '../../../domain/trendQuery/TrendQuery';
import { InlineNotice } from '../../../ui/InlineNotice';
import { AnalysisFields } from './AnalysisFields';
import { ChoiceField } from '../../../ui/fields/ChoiceField';
import type { FieldsProps } from '../FieldsProps';
import { ListField } from '../ListField';
import { MeasureField } from '../MeasureField';
import { bucketWord, trendNumberWord } from './trendWords';

/** The fields of a query for how many tickets came, were done and are open. */
export function TrendFields(given: FieldsProps) {
  const { saved, onChange } = given;
  const id = useId();
  const query = readTrendQuery(saved);
  const isLines = query.measure === undefined;
  return (
    <AnalysisFields
      {...given}
      query={query}
      usual={{ states: t('query.states-any', 'Every state') }}
      ungrouped={t('analysis.ungrouped', 'Nothing: all together')}
      first={
        <MeasureField
          saved={saved}
          label={t('trend.shape', 'Show as')}
          width={28}
          table={t('trend.lines', 'Lines over time')}
          measures={TREND_NUMBERS}
          wordOf={trendNumberWord}
          hint={t('trend.numeric', 'One number a group over the whole time range; goes straight into a Threshold')}
          measure={query.measure}
          onChange={(next) => onChange(putField(next, 'format', undefined))}
        />
      }
      shape={
        isLines && (
          <>
            <ListField
              id={id}
              label={t('trend.measures', 'Lines')}
              options={TREND_LINES.map((value) => ({ value, label: trendNumberWord(value) }))}
              placeholder={t('trend.measures-all', 'All three')}
              values={query.measures}
              onChange={(values) => onChange(putField(saved, 'measures', values))}
            />
            <ChoiceField
              label={t('trend.steps', 'Steps')}
              options={TREND_BUCKETS.map((value) => ({ value, label: bucketWord(value) }))}
              value={query.bucket ?? 'auto'}
              onChange={(value) => onChange(putField(saved, 'bucket', value === 'auto' ? undefined : value))}
            />
          </>
        )
      }
    >
      <InlineNotice>
        {t(
          'trend.hint',
          'Days, weeks and months begin in the dashboard’s time zone. The backlog is what is open at the end of a step; the last step may still be running.'
        )}
      </InlineNotice>
    </AnalysisFields>
  );
}
