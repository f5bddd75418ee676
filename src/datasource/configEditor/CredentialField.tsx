import { t } from '@grafana/i18n';
import { useId } from 'react';
import { useController } from 'react-hook-form';
import type { ConnectionForm } from '../../domain/setup/connectionForm';
import { WideField } from '../../ui/WideField';
import { faultSentence } from '../../ui/words/faultSentence';
import { SecretBox } from './SecretBox';

interface Props {
  label: string;
  /** Whether a credential is stored; it is never shown. */
  stored: boolean;
  onReset: () => void;
  readOnly: boolean;
  problem?: string;
}

/** The credential of a connection: typed once, stored encrypted, never read back. */
export function CredentialField({ label, stored, onReset, readOnly, problem }: Props) {
  const id = useId();
  // Its field takes no ref, so it cannot be registered.
  const { field, fieldState } = useController<ConnectionForm, 'secretText'>({ name: 'secretText' });
  const error = faultSentence(fieldState.error?.message) ?? problem;
  return (
    <WideField
      label={label}
      description={t('connection.secret-hint', 'Stored encrypted; nobody can read it back.')}
      invalid={error !== undefined}
      error={error}
      htmlFor={id}
    >
      <SecretBox
        id={id}
        stored={stored}
        readOnly={readOnly}
        onReset={onReset}
        value={field.value}
        onChange={field.onChange}
        onBlur={field.onBlur}
      />
    </WideField>
  );
}
