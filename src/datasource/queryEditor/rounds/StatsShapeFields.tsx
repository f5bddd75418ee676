import { t } from '@grafana/i18n';
import { useId } from 'react';
import {
  MEASURES,
  MEASURES_OF_NOW,
  STATS_FORMATS,
  STATS_GROUPS,
  type StatsFormat,
} from '../../../domain/roundsQuery/RoundsQueryFields';
import { putField } from '../../../domain/ticketQuery/putField';
import { ChoiceField } from '../../../ui/fields/ChoiceField';
import { ListField } from '../ListField';
import { measureWord, statsGroupWord } from './measureWord';
import type { RoundPartProps } from './RoundPartProps';

const formatOptions = (): Array<{ value: StatsFormat; label: string; description: string }> => [
  {
    value: 'table',
    label: t('stats.table', 'Table'),
    description: t('stats.table-hint', 'Every number of each group'),
  },
  { value: 'series', label: t('stats.series', 'Series'), description: t('stats.series-hint', 'One number by day') },
  {
    value: 'numeric',
    label: t('stats.numeric', 'For alert rules'),
    description: t('stats.numeric-hint', 'One number of each group; goes straight into a Threshold'),
  },
];

/** By what rounds are counted, and in which shape the answer comes. */
export function StatsShapeFields({ saved, query, onChange }: RoundPartProps) {
  const id = useId();
  const format = query.format ?? STATS_FORMATS[0];
  const measures = MEASURES.filter((measure) => format !== 'series' || !MEASURES_OF_NOW.includes(measure));
  const setFormat = (value: StatsFormat) => onChange(putField(saved, 'format', value === 'table' ? undefined : value));
  return (
    <>
      <ListField
        id={id}
        label={t('stats.group-by', 'Group by')}
        options={STATS_GROUPS.map((value) => ({ value, label: statsGroupWord(value) }))}
        placeholder={t('stats.by-customer', 'Customer')}
        values={query.groupBy}
        onChange={(values) => onChange(putField(saved, 'groupBy', values))}
      />
      <ChoiceField
        label={t('stats.format', 'Shape')}
        width={22}
        options={formatOptions()}
        value={format}
        onChange={setFormat}
      />
      {format !== 'table' && (
        <ChoiceField
          label={t('stats.measure', 'Number')}
          options={measures.map((value) => ({ value, label: measureWord(value) }))}
          value={query.measure ?? MEASURES[0]}
          onChange={(value) => onChange(putField(saved, 'measure', value === MEASURES[0] ? undefined : value))}
        />
      )}
    </>
  );
}
