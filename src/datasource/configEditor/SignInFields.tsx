import { t } from '@grafana/i18n';
import { Stack } from '@grafana/ui';
import { useFormContext, useWatch } from 'react-hook-form';
import type { ConnectionForm } from '../../domain/setup/connectionForm';
import type { Problem } from '../../domain/setup/Problem';
import { ChoiceField } from './ChoiceField';
import { CredentialField } from './CredentialField';
import { problemAt } from './problemAt';
import { TextField } from './TextField';

interface Props {
  problems: readonly Problem[];
  secretStored: boolean;
  onResetSecret: () => void;
  readOnly: boolean;
}

const methodOptions = () => [
  { value: 'basic', label: t('connection.method.basic', 'User and API token') },
  { value: 'scoped-token', label: t('connection.method.scoped-token', 'Scoped API token') },
  { value: 'client-credentials', label: t('connection.method.client-credentials', 'OAuth client credentials') },
];

/** How a connection signs in. */
export function SignInFields({ problems, secretStored, onResetSecret, readOnly }: Props) {
  const { control } = useFormContext<ConnectionForm>();
  const method = useWatch({ control, name: 'method' });
  const isClient = method === 'client-credentials';
  return (
    <Stack direction="column" gap={2}>
      <Stack wrap="wrap" gap={2}>
        <ChoiceField<ConnectionForm>
          name="method"
          label={t('connection.method-label', 'Signs in with')}
          options={methodOptions()}
          required
          problem={problemAt(problems, 'auth.method')}
        />
        {isClient ? (
          <TextField<ConnectionForm>
            name="clientId"
            label={t('connection.client-id', 'Client ID')}
            required
            problem={problemAt(problems, 'auth.clientId')}
          />
        ) : (
          <TextField<ConnectionForm>
            name="user"
            label={t('connection.user', 'User')}
            placeholder={t('connection.user-placeholder', 'svc-rounds@acme.example')}
            required
            problem={problemAt(problems, 'auth.user')}
          />
        )}
      </Stack>
      <Stack wrap="wrap" gap={2}>
        <CredentialField
          label={isClient ? t('connection.client-secret', 'Client secret') : t('connection.token', 'API token')}
          stored={secretStored}
          onReset={onResetSecret}
          readOnly={readOnly}
          problem={problemAt(problems, 'auth.secret')}
        />
        <TextField<ConnectionForm>
          name="expires"
          type="date"
          label={t('connection.expires', 'Ends on')}
          description={t('connection.expires-hint', 'Save & test warns 30 days before.')}
          problem={problemAt(problems, 'auth.expires')}
        />
      </Stack>
      {method !== 'basic' && (
        <TextField<ConnectionForm>
          name="cloudId"
          label={t('connection.cloud-id', 'Cloud ID')}
          description={t('connection.cloud-id-hint', 'Left empty, the site is asked for it.')}
          problem={problemAt(problems, 'cloudId')}
        />
      )}
    </Stack>
  );
}
