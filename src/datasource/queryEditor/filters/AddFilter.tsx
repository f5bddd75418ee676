import { t } from '@grafana/i18n';
import { Combobox, Field, type ComboboxOption } from '@grafana/ui';
import { useId } from 'react';
import type { ListFilter } from '../../../domain/ticketQuery/TicketQuery';
import { exclusionWord, filterWord } from './filterWord';

/** A filter, or that of what is left out. */
export interface ChosenFilter {
  name: ListFilter;
  isNot: boolean;
}

interface Props {
  left: readonly ChosenFilter[];
  onAdd: (added: ChosenFilter) => void;
}

const wordOf = ({ name, isNot }: ChosenFilter) => (isNot ? exclusionWord(name) : filterWord(name));

/** Shows one of the filters that few queries have. */
export function AddFilter({ left, onAdd }: Props) {
  const id = useId();
  const options: Array<ComboboxOption<number>> = left.map((one, value) => ({ value, label: wordOf(one) }));
  return (
    <Field label={t('query.more-filters', 'More filters')} htmlFor={id} noMargin>
      <Combobox
        id={id}
        width={22}
        placeholder={t('query.add-filter', 'Add a filter')}
        options={options}
        value={null}
        onChange={({ value }) => {
          const added = left[value];
          if (added !== undefined) {
            onAdd(added);
          }
        }}
      />
    </Field>
  );
}
