import { dateTimeFormat } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Field } from '@grafana/ui';
import { useId } from 'react';
import { ROUND_TIMES, roundTime, roundTimeFields, type RoundTime } from '../../../domain/roundsQuery/RoundsQueryFields';
import { putField } from '../../../domain/ticketQuery/putField';
import { ChoiceField } from '../../../ui/fields/ChoiceField';
import { CommitInput } from '../../../ui/fields/CommitInput';
import type { RoundPartProps } from './RoundPartProps';

interface Props extends RoundPartProps {
  /** What the query type means where nothing is said. */
  usual: RoundTime;
}

function timeWord(time: RoundTime): string {
  switch (time) {
    case 'today':
      return t('rounds.time.today', 'Today');
    case 'day':
      return t('rounds.time.day', 'One day');
    case 'range':
      return t('rounds.time.range', 'The time range');
  }
}

/** Whose day, or that of the dashboard's time range. */
export function RoundTimeFields({ saved, query, onChange, usual }: Props) {
  const id = useId();
  const time = roundTime(query, usual);
  const set = (to: RoundTime, day: string) => {
    const fields = roundTimeFields(to, usual, day);
    onChange(putField(putField(saved, 'day', fields.day), 'timeField', fields.timeField));
  };
  return (
    <>
      <ChoiceField
        label={t('rounds.time-label', 'Rounds of')}
        width={22}
        options={ROUND_TIMES.map((value) => ({ value, label: timeWord(value) }))}
        value={time}
        onChange={(value) => set(value, dateTimeFormat(Date.now(), { format: 'YYYY-MM-DD' }))}
      />
      {time === 'day' && (
        <Field label={t('rounds.day', 'Day')} htmlFor={id} noMargin>
          <CommitInput
            id={id}
            width={18}
            placeholder={t('rounds.day-placeholder', '2027-01-31')}
            value={query.day ?? ''}
            onCommit={(day) => set('day', day.trim())}
          />
        </Field>
      )}
    </>
  );
}
