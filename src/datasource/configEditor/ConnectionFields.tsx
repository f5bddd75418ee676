import { t } from '@grafana/i18n';
import { Stack } from '@grafana/ui';
import type { ConnectionForm } from '../../domain/setup/connectionForm';
import type { Problem } from '../../domain/setup/Problem';
import { CheckField } from './CheckField';
import { ChoiceField } from './ChoiceField';
import { ListOfTexts } from './ListOfTexts';
import { NameAndId } from './NameAndId';
import { problemAt } from './problemAt';
import { SignInFields } from './SignInFields';
import { TextField } from './TextField';

interface Props {
  takenIds: readonly string[];
  saved: boolean;
  problems: readonly Problem[];
  secretStored: boolean;
  onResetSecret: () => void;
  readOnly: boolean;
}

const systemOptions = () => [
  { value: 'jira-cloud', label: t('connection.system.jira-cloud', 'Jira Cloud') },
  {
    value: 'jira-dc',
    label: t('connection.system.jira-dc', 'Jira Data Center'),
    description: t('connection.system.later', 'Not supported in this version'),
  },
  {
    value: 'servicenow',
    label: t('connection.system.servicenow', 'ServiceNow'),
    description: t('connection.system.later', 'Not supported in this version'),
  },
];

/** The fields of one ticket system, in the order in which a person knows the answers. */
export function ConnectionFields({ takenIds, saved, problems, secretStored, onResetSecret, readOnly }: Props) {
  return (
    <Stack direction="column" gap={2}>
      <NameAndId takenIds={takenIds} saved={saved} problems={problems} />
      <Stack wrap="wrap" gap={2}>
        <ChoiceField<ConnectionForm>
          name="system"
          label={t('connection.system-label', 'System')}
          options={systemOptions()}
          required
          problem={problemAt(problems, 'system')}
        />
        <TextField<ConnectionForm>
          name="url"
          label={t('connection.url', 'Address')}
          placeholder={t('connection.url-placeholder', 'https://acme.atlassian.net')}
          required
          problem={problemAt(problems, 'url')}
        />
      </Stack>
      <SignInFields problems={problems} secretStored={secretStored} onResetSecret={onResetSecret} readOnly={readOnly} />
      <ListOfTexts<ConnectionForm>
        name="slaFields"
        label={t('connection.sla-fields', 'SLA fields')}
        description={t('connection.sla-fields-hint', 'Names or ids, added with Enter. None means every SLA field.')}
        problem={problemAt(problems, 'sla')}
        disabled={readOnly}
      />
      <CheckField<ConnectionForm>
        name="allowPrivateNetwork"
        label={t('connection.private', 'Allow private network addresses')}
        description={t(
          'connection.private-hint',
          'Only for a ticket system inside your own network. Otherwise loopback and private addresses are refused.'
        )}
      />
    </Stack>
  );
}
