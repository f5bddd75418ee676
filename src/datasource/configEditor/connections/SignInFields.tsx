import { t } from '@grafana/i18n';
import { Stack } from '@grafana/ui';
import { useFormContext, useWatch } from 'react-hook-form';
import type { ConnectionForm } from '../../../domain/setup/connectionForm';
import type { Problem } from '../../../domain/setup/Problem';
import { IDENTITY_OF, METHODS_OF } from '../../../domain/setup/systems';
import { ChoiceField } from '../fields/ChoiceField';
import { CredentialField, type StoredSecret } from '../fields/CredentialField';
import { problemAt } from '../fields/problemAt';
import { SignInHint } from './SignInHint';
import { credentialWord, methodWord } from './signInWords';
import { TextField } from '../fields/TextField';
import { useUsualMethod } from './useUsualMethod';

interface Props {
  problems: readonly Problem[];
  secret: StoredSecret;
  clientSecret: StoredSecret;
  readOnly: boolean;
}

/** Who a connection is, and how it proves that; only what its system and its method ask for. */
export function SignInFields({ problems, secret, clientSecret, readOnly }: Props) {
  const { control } = useFormContext<ConnectionForm>();
  const [system, method] = useWatch({ control, name: ['system', 'method'] });
  useUsualMethod(system);
  const needs = IDENTITY_OF[method];
  return (
    <Stack direction="column" gap={2}>
      <Stack wrap="wrap" gap={2} alignItems="flex-start">
        <ChoiceField<ConnectionForm>
          name="method"
          label={t('connection.method-label', 'Signs in with')}
          options={METHODS_OF[system].map((value) => ({ value, label: methodWord(system, value) }))}
          required
          problem={problemAt(problems, 'auth.method')}
        />
        {needs.includes('user') && (
          <TextField<ConnectionForm>
            name="user"
            label={t('connection.user', 'User')}
            placeholder={
              system === 'jira-cloud'
                ? t('connection.user-placeholder', 'svc-rounds@acme.example')
                : t('connection.user-name-placeholder', 'svc-rounds')
            }
            required
            problem={problemAt(problems, 'auth.user')}
          />
        )}
        {needs.includes('clientId') && (
          <TextField<ConnectionForm>
            name="clientId"
            label={t('connection.client-id', 'Client ID')}
            required
            problem={problemAt(problems, 'auth.clientId')}
          />
        )}
      </Stack>
      <SignInHint system={system} method={method} />
      <Stack wrap="wrap" gap={2} alignItems="flex-start">
        <CredentialField
          name="secretText"
          label={credentialWord(system, method)}
          secret={secret}
          readOnly={readOnly}
          problem={problemAt(problems, 'auth.secret')}
        />
        {method === 'oauth-password' && (
          <CredentialField
            name="clientSecretText"
            label={t('connection.client-secret', 'Client secret')}
            secret={clientSecret}
            readOnly={readOnly}
            problem={problemAt(problems, 'auth.clientSecret')}
          />
        )}
        <TextField<ConnectionForm>
          name="expires"
          type="date"
          label={t('connection.expires', 'Ends on')}
          description={t('connection.expires-hint', 'Save & test warns 30 days before.')}
          problem={problemAt(problems, 'auth.expires')}
        />
      </Stack>
      {system === 'jira-cloud' && method !== 'basic' && (
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
