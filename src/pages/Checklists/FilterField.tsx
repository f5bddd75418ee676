import { t } from '@grafana/i18n';
import { Field, Input } from '@grafana/ui';
import { useId } from 'react';

interface Props {
  words: string;
  shown: number;
  all: number;
  onChange: (words: string) => void;
}

/** Narrows a long list by words. */
export function FilterField({ words, shown, all, onChange }: Props) {
  const id = useId();
  return (
    <Field label={t('checklists.filter', 'Find a checklist')} htmlFor={id} noMargin>
      <Input
        id={id}
        type="search"
        autoComplete="off"
        value={words}
        placeholder={t('checklists.filter-placeholder', 'Words of its title, its customer or its checks')}
        suffix={<span aria-live="polite">{t('checklists.filter-count', '{{shown}} of {{all}}', { shown, all })}</span>}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </Field>
  );
}
