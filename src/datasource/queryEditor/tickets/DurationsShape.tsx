import { t } from '@grafana/i18n';
import { DURATION_MEASURES, type DurationsQuery } from '../../../domain/durationsQuery/DurationsQuery';
import { putField } from '../../../domain/ticketQuery/putField';
import { TREND_BUCKETS, type TrendBucket } from '../../../domain/trendQuery/TrendQuery';
import { ChoiceField } from '../../../ui/fields/ChoiceField';
import { MeasureField } from '../MeasureField';
import { durationWord } from './durationWord';
import { bucketWord } from './trendWords';

interface Props {
  saved: Record<string, unknown>;
  query: DurationsQuery;
  onChange: (saved: Record<string, unknown>) => void;
}

/** Stands for no steps: the whole time range is one. */
const WHOLE = 'whole';

function putSteps(saved: Record<string, unknown>, steps: TrendBucket | typeof WHOLE): Record<string, unknown> {
  const bucket = steps === WHOLE || steps === 'auto' ? undefined : steps;
  return putField(putField(saved, 'format', steps === WHOLE ? undefined : 'series'), 'bucket', bucket);
}

/** Which numbers of durations are shown, and whether as lines over time. */
export function DurationsShape({ saved, query, onChange }: Props) {
  const isSeries = query.format === 'series';
  const label = t('durations.numbers', 'Numbers');
  return (
    <>
      {isSeries ? (
        <ChoiceField
          label={label}
          options={DURATION_MEASURES.map((value) => ({ value, label: durationWord(value) }))}
          value={query.measure ?? DURATION_MEASURES[0]}
          onChange={(value) => onChange(putField(saved, 'measure', value))}
        />
      ) : (
        <MeasureField
          saved={saved}
          label={label}
          width={24}
          table={t('durations.table', 'All, as a table')}
          measures={DURATION_MEASURES}
          wordOf={durationWord}
          hint={t('analysis.numeric', 'One number a group; goes straight into a Threshold')}
          measure={query.measure}
          onChange={(next) => onChange(putField(next, 'format', undefined))}
        />
      )}
      <ChoiceField
        label={t('durations.steps', 'Over time')}
        options={[
          { value: WHOLE, label: t('durations.whole', 'No: the whole time range') },
          ...TREND_BUCKETS.map((value) => ({ value, label: bucketWord(value) })),
        ]}
        value={isSeries ? (query.bucket ?? 'auto') : WHOLE}
        onChange={(value) => onChange(putSteps(saved, value))}
      />
    </>
  );
}
