import { Field, Input, useStyles2 } from '@grafana/ui';
import { useId, type ReactNode } from 'react';
import { FormButtons } from './FormButtons';
import { getReviewStyles } from './reviewStyles';
import { useSmallForm } from './useSmallForm';

interface Props {
  /** What is done with the one that is found. */
  title: string;
  /** What the field asks for. */
  label: string;
  words: string;
  onType: (words: string) => void;
  onClose: () => void;
  /** What the words find. */
  children: ReactNode;
}

/** A small form that finds one of many by words. */
export function FindForm({ title, label, words, onType, onClose, children }: Props) {
  const styles = useStyles2(getReviewStyles);
  const id = useId();
  const box = useSmallForm<HTMLDivElement>(onClose);
  return (
    <div ref={box} role="group" aria-label={title} className={styles.form}>
      <Field label={label} htmlFor={id} noMargin>
        <Input
          id={id}
          type="search"
          autoComplete="off"
          value={words}
          onChange={({ currentTarget }) => onType(currentTarget.value)}
        />
      </Field>
      {children}
      <FormButtons onClose={onClose} />
    </div>
  );
}
