import { TagsInput } from '@grafana/ui';
import { useId } from 'react';
import { WideField } from './WideField';

interface Props {
  label: string;
  description?: string;
  placeholder?: string;
  required?: boolean;
  error?: string;
  values: string[];
  onChange: (values: string[]) => void;
  disabled?: boolean;
}

/** A labelled list of short texts, added with Enter or on leaving the field. */
export function TagsField({ label, description, placeholder, required, error, values, onChange, disabled }: Props) {
  const id = useId();
  const trimmed = (tags: string[]) => [...new Set(tags.map((tag) => tag.trim()).filter((tag) => tag !== ''))];
  return (
    <WideField
      label={label}
      description={description}
      required={required}
      invalid={error !== undefined}
      error={error}
      htmlFor={id}
    >
      <TagsInput
        id={id}
        tags={values}
        onChange={(tags) => onChange(trimmed(tags))}
        placeholder={placeholder}
        disabled={disabled}
        autoColors={false}
        addOnBlur
      />
    </WideField>
  );
}
