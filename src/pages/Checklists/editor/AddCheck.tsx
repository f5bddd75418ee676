import { t, Trans } from '@grafana/i18n';
import { Button, Field, Input, Stack } from '@grafana/ui';
import { useEffect, useId, useRef, useState } from 'react';

interface Props {
  /** Whether the keyboard begins here. */
  focusFirst: boolean;
  onAdd: (title: string) => void;
}

/** One line that adds a check; the keyboard stays in it, so that several are typed one after another. */
export function AddCheck({ focusFirst, onAdd }: Props) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [title, setTitle] = useState('');
  useEffect(() => {
    if (focusFirst) {
      input.current?.focus();
    }
  }, [focusFirst]);
  const add = () => {
    if (title.trim() !== '') {
      onAdd(title.trim());
      setTitle('');
    }
    input.current?.focus();
  };
  return (
    <Stack gap={1} alignItems="flex-end" wrap="wrap">
      <Field label={t('checklists.new-check', 'New check')} htmlFor={id} noMargin>
        <Input
          id={id}
          ref={input}
          width={60}
          value={title}
          autoComplete="off"
          placeholder={t('checklists.new-check-placeholder', 'Database backup finished')}
          onChange={(event) => setTitle(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') {
              event.preventDefault();
              add();
            }
          }}
        />
      </Field>
      <Button type="button" variant="secondary" icon="plus" onClick={add}>
        <Trans i18nKey="checklists.add-this-check">Add check</Trans>
      </Button>
    </Stack>
  );
}
