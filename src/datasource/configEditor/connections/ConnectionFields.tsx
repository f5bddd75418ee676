import { t } from '@grafana/i18n';
import { Stack } from '@grafana/ui';
import { useFormContext, useWatch } from 'react-hook-form';
import type { ConnectionForm } from '../../../domain/setup/connectionForm';
import type { Problem } from '../../../domain/setup/Problem';
import { DEFAULT_TABLES, SYSTEMS, type System } from '../../../domain/setup/systems';
import { AdvancedFields } from './AdvancedFields';
import { CheckField } from '../fields/CheckField';
import { ChoiceField } from '../fields/ChoiceField';
import type { StoredSecret } from '../fields/CredentialField';
import { ListOfTexts } from '../fields/ListOfTexts';
import { NameAndId } from '../fields/NameAndId';
import { problemAt } from '../fields/problemAt';
import { SignInFields } from './SignInFields';
import { systemWord } from './signInWords';
import { TextField } from '../fields/TextField';
import { WritingField } from '../fields/WritingField';

interface Props {
  takenIds: readonly string[];
  saved: boolean;
  problems: readonly Problem[];
  secret: StoredSecret;
  clientSecret: StoredSecret;
  readOnly: boolean;
}

function addressExample(system: System): string {
  switch (system) {
    case 'jira-cloud':
      return t('connection.url-placeholder', 'https://acme.atlassian.net');
    case 'jira-dc':
      return t('connection.url-placeholder-dc', 'https://jira.acme.example');
    case 'servicenow':
      return t('connection.url-placeholder-servicenow', 'https://acme.service-now.com');
  }
}

/** The fields of one ticket system, in the order in which a person knows the answers. */
export function ConnectionFields({ takenIds, saved, problems, secret, clientSecret, readOnly }: Props) {
  const { control } = useFormContext<ConnectionForm>();
  const system = useWatch({ control, name: 'system' });
  return (
    <Stack direction="column" gap={2}>
      <NameAndId takenIds={takenIds} saved={saved} problems={problems} />
      <Stack wrap="wrap" gap={2}>
        <ChoiceField<ConnectionForm>
          name="system"
          label={t('connection.system-label', 'System')}
          options={SYSTEMS.map((value) => ({ value, label: systemWord(value) }))}
          required
          problem={problemAt(problems, 'system')}
        />
        <TextField<ConnectionForm>
          name="url"
          label={t('connection.url', 'Address')}
          placeholder={addressExample(system)}
          required
          problem={problemAt(problems, 'url')}
        />
      </Stack>
      <SignInFields problems={problems} secret={secret} clientSecret={clientSecret} readOnly={readOnly} />
      {system === 'servicenow' && (
        <ListOfTexts<ConnectionForm>
          name="tables"
          label={t('connection.tables', 'Tables')}
          description={t('connection.tables-hint', 'Added with Enter. None means {{tables}}.', {
            tables: DEFAULT_TABLES.join(', '),
          })}
          problem={problemAt(problems, 'tables')}
          disabled={readOnly}
        />
      )}
      <WritingField
        label={t('connection.writing', 'Allow opening and changing tickets')}
        description={t('connection.writing-hint', 'Off, this ticket system is only read.')}
        warning={t(
          'connection.writing-warning',
          'Operators open tickets, comment on them and link them, all as the account above. Customers must allow it too.'
        )}
      />
      <CheckField<ConnectionForm>
        name="allowPrivateNetwork"
        label={t('connection.private', 'Allow private network addresses')}
        description={t(
          'connection.private-hint',
          'Only for a ticket system inside your own network. Otherwise loopback and private addresses are refused.'
        )}
      />
      <AdvancedFields problems={problems} readOnly={readOnly} />
    </Stack>
  );
}
