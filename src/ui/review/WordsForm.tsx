import { Field, TextArea, useStyles2 } from '@grafana/ui';
import { useId, type FormEvent, type KeyboardEvent } from 'react';
import { FormButtons } from './FormButtons';
import { getReviewStyles } from './reviewStyles';
import { useSmallForm } from './useSmallForm';

/** The most that the back end takes. */
const MAX_TEXT = 2000;

interface Props {
  /** What the form is called, and its button. */
  title: string;
  label: string;
  placeholder?: string;
  text: string;
  /** Whether it may be sent without words. */
  mayBeEmpty?: boolean;
  onChange: (text: string) => void;
  onSend: (text: string) => void;
  onClose: () => void;
}

/** A form of one text: a note, or what is said when an item is closed. Enter sends it, with Shift it begins a new line. */
export function WordsForm({ title, label, placeholder, text, mayBeEmpty = false, onChange, onSend, onClose }: Props) {
  const styles = useStyles2(getReviewStyles);
  const id = useId();
  const box = useSmallForm<HTMLFormElement>(onClose);
  const isReady = mayBeEmpty || text.trim() !== '';
  const send = () => {
    if (isReady) {
      onSend(text.trim());
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  const sendOnEnter = (event: KeyboardEvent) => {
    // While letters are being composed, Enter chooses one of them.
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      send();
    }
  };
  return (
    <form ref={box} className={styles.form} onSubmit={submit} aria-label={title}>
      <Field label={label} htmlFor={id} noMargin>
        <TextArea
          id={id}
          rows={2}
          value={text}
          maxLength={MAX_TEXT}
          placeholder={placeholder}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
          onKeyDown={sendOnEnter}
        />
      </Field>
      <FormButtons send={title} isReady={isReady} onClose={onClose} />
    </form>
  );
}
