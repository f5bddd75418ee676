import { t } from '@grafana/i18n';
import { useId } from 'react';
import { useController } from 'react-hook-form';
import type { ConnectionForm } from '../../../domain/setup/connectionForm';
import { WideField } from '../../../ui/fields/WideField';
import { faultSentence } from '../../../ui/words/faultSentence';
import { SecretBox } from './SecretBox';

/** A credential in the encrypted settings. */
export interface StoredSecret {
  /** Whether one is stored; it is never shown. */
  stored: boolean;
  onReset: () => void;
}

interface Props {
  name: 'secretText' | 'clientSecretText';
  label: string;
  secret: StoredSecret;
  readOnly: boolean;
  problem?: string;
}

/** A credential of a connection: typed once, stored encrypted, never read back. */
export function CredentialField({ name, label, secret, readOnly, problem }: Props) {
  const id = useId();
  // Its field takes no ref, so it cannot be registered.
  const { field, fieldState } = useController<ConnectionForm, typeof name>({ name });
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
        stored={secret.stored}
        readOnly={readOnly}
        onReset={secret.onReset}
        value={field.value}
        onChange={field.onChange}
        onBlur={field.onBlur}
      />
    </WideField>
  );
}
