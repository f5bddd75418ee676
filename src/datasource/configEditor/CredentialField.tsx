import { t } from '@grafana/i18n';
import { SecretInput } from '@grafana/ui';
import { useId } from 'react';
import { useController } from 'react-hook-form';
import type { ConnectionForm } from '../../domain/setup/connectionForm';
import { WideField } from '../../ui/WideField';
import { faultSentence } from '../../ui/words/faultSentence';

interface Props {
  label: string;
  /** Whether a credential is stored; it is never shown. */
  stored: boolean;
  onReset: () => void;
  problem?: string;
}

/** The credential of a connection: typed once, stored encrypted, never read back. */
export function CredentialField({ label, stored, onReset, problem }: Props) {
  const id = useId();
  // SecretInput takes no ref, so it cannot be registered.
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
      <SecretInput
        id={id}
        autoComplete="new-password"
        isConfigured={stored}
        onReset={onReset}
        value={field.value}
        onChange={field.onChange}
        onBlur={field.onBlur}
      />
    </WideField>
  );
}
