import { t } from '@grafana/i18n';
import { Input, SecretInput } from '@grafana/ui';

interface Props {
  id: string;
  /** Whether a secret is stored; it is never shown. */
  stored: boolean;
  readOnly: boolean;
  value: string;
  onChange: (text: string) => void;
  onReset: () => void;
  onBlur?: () => void;
}

/** Where a secret is typed. Read-only it says whether there is one, and offers nothing to press. */
export function SecretBox({ id, stored, readOnly, value, onChange, onReset, onBlur }: Props) {
  if (readOnly) {
    return (
      <Input
        id={id}
        disabled
        value={stored ? t('secret.stored', 'configured') : t('secret.missing', 'not configured')}
      />
    );
  }
  return (
    <SecretInput
      id={id}
      autoComplete="new-password"
      isConfigured={stored}
      value={value}
      onReset={onReset}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={onBlur}
    />
  );
}
