import { t } from '@grafana/i18n';
import { Field, Input } from '@grafana/ui';
import { useId } from 'react';

interface Props {
  label: string;
  /** Where the words are looked for. */
  placeholder: string;
  words: string;
  shown: number;
  all: number;
  onChange: (words: string) => void;
}

/** Narrows a long list by words. */
export function FilterField({ label, placeholder, words, shown, all, onChange }: Props) {
  const id = useId();
  return (
    <Field label={label} htmlFor={id} noMargin>
      <Input
        id={id}
        type="search"
        autoComplete="off"
        value={words}
        placeholder={placeholder}
        suffix={<span aria-live="polite">{t('filter.count', '{{shown}} of {{all}}', { shown, all })}</span>}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </Field>
  );
}
