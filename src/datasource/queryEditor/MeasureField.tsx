import { putField } from '../../domain/ticketQuery/putField';
import { ChoiceField } from '../../ui/fields/ChoiceField';

interface Props<Measure extends string> {
  saved: Record<string, unknown>;
  label: string;
  width: number;
  /** What the answer is called that holds all numbers, be it a table or lines. */
  table: string;
  measures: readonly Measure[];
  wordOf: (measure: Measure) => string;
  /** What one number is good for. */
  hint: string;
  measure: Measure | undefined;
  onChange: (saved: Record<string, unknown>) => void;
}

/** Stands for no measure. */
const TABLE = '';

/** Whether the answer holds all numbers, for people, or the one that an alert rule wants. */
export function MeasureField<Measure extends string>(props: Props<Measure>) {
  const { saved, label, width, table, measures, wordOf, hint, measure, onChange } = props;
  return (
    <ChoiceField
      label={label}
      width={width}
      options={[
        { value: TABLE, label: table },
        ...measures.map((value) => ({ value, label: wordOf(value), description: hint })),
      ]}
      value={measure ?? TABLE}
      onChange={(value) => onChange(putField(saved, 'measure', value))}
    />
  );
}
