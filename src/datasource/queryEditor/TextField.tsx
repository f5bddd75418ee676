import { t } from '@grafana/i18n';
import { Field } from '@grafana/ui';
import { useId } from 'react';
import { changeFilter } from '../../domain/ticketQuery/changeTicketQuery';
import { CommitInput } from '../../ui/fields/CommitInput';

interface Props {
  saved: Record<string, unknown>;
  text: string | undefined;
  onChange: (saved: Record<string, unknown>) => void;
}

/** The words to look for. */
export function TextField({ saved, text, onChange }: Props) {
  const id = useId();
  return (
    <Field label={t('query.text', 'Text')} htmlFor={id} noMargin>
      <CommitInput
        id={id}
        width={24}
        placeholder={t('query.text-placeholder', 'Words in the ticket')}
        value={text ?? ''}
        onCommit={(typed) => onChange(changeFilter(saved, 'text', typed))}
      />
    </Field>
  );
}
