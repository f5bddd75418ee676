import { t } from '@grafana/i18n';
import { Input } from '@grafana/ui';
import { useId } from 'react';
import { useFormContext } from 'react-hook-form';
import { MAX_NOTE, type NewGrant } from '../../domain/publishing/NewGrant';
import { WideField } from '../../ui/fields/WideField';

/** Why the grant is made, for whoever finds it in a year. */
export function NoteField() {
  const id = useId();
  const { register } = useFormContext<NewGrant>();
  return (
    <WideField
      label={t('publishing.note', 'Note')}
      description={t('publishing.note-hint', 'For your team only: where the dashboard hangs, or who asked for it.')}
      htmlFor={id}
    >
      <Input id={id} autoComplete="off" maxLength={MAX_NOTE} {...register('note')} />
    </WideField>
  );
}
