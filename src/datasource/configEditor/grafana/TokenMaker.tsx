import { t, Trans } from '@grafana/i18n';
import { Alert, Button, Stack } from '@grafana/ui';
import { useMakeGrafanaToken } from '../../../query/grafana/useMakeGrafanaToken';
import { CopyableText } from '../../../ui/CopyableText';
import { ErrorSentence } from '../../../ui/ErrorSentence';
import { InlineNotice } from '../../../ui/InlineNotice';

interface Props {
  /** Provisioned: the token is shown once, with the line to add, instead of being put into the settings. */
  readOnly: boolean;
  /** Puts the token into the settings, to be saved with them. */
  onMade: (token: string) => void;
}

const snippet = (token: string) => `secureJsonData:\n  grafanaToken: ${token}`;

/** Makes the token as whoever is signed in, after saying what will come of it. */
export function TokenMaker({ readOnly, onMade }: Props) {
  const make = useMakeGrafanaToken();
  const press = () => make.mutate(undefined, { onSuccess: (token) => (readOnly ? undefined : onMade(token)) });
  return (
    <Stack direction="column" gap={1} alignItems="flex-start">
      <InlineNotice>
        {t(
          'setup.token-consequence',
          'Makes a service account “rounds” with the role Editor, the least of Grafana’s roles that may write annotations, and a token of it. Grafana without a licence knows no smaller right, so the token could also change dashboards and alert rules; Rounds does neither. The token administers nothing.'
        )}
      </InlineNotice>
      <Button type="button" variant="secondary" disabled={make.isPending} onClick={press}>
        <Trans i18nKey="setup.token-make">Create service account and token</Trans>
      </Button>
      <div aria-live="polite">
        {make.error && (
          <ErrorSentence title={t('setup.token-not-made', 'The token could not be made')} error={make.error} />
        )}
        {make.data !== undefined && !readOnly && (
          <Alert severity="success" title={t('setup.token-made', 'The token is made')}>
            {t('setup.token-save', 'Press Save & test to store it. It cannot be read again.')}
          </Alert>
        )}
        {make.data !== undefined && readOnly && (
          <Alert severity="warning" title={t('setup.token-once', 'The token is made, and shown only now')}>
            <p>{t('setup.token-provision', 'Put this into the provisioning file of the data source:')}</p>
            <CopyableText text={snippet(make.data)} label={t('setup.token-copy', 'Copy the lines with the token')} />
          </Alert>
        )}
      </div>
    </Stack>
  );
}
