import { t, Trans } from '@grafana/i18n';
import { Button, ConfirmModal, Stack } from '@grafana/ui';
import { useState } from 'react';
import { useEnableApp } from '../../query/grafana/useEnableApp';
import { ErrorSentence } from '../../ui/ErrorSentence';
import { Section } from '../../ui/Section';
import { StateLabel } from '../../ui/StateLabel';

interface Props {
  enabled: boolean;
  jsonData: unknown;
}

/** Whether the app is on. Its data source works only while it is. */
export function AppSwitch({ enabled, jsonData }: Props) {
  const [asking, setAsking] = useState(false);
  const enable = useEnableApp(jsonData);
  return (
    <Section
      title={t('configuration.app', 'App')}
      description={t('configuration.app-hint', 'While it is off, dashboards and alert rules get no tickets.')}
    >
      <Stack alignItems="center" gap={2} wrap="wrap">
        {enabled ? (
          <StateLabel sign={{ glyph: '✓', tone: 'success' }} word={t('configuration.enabled', 'Enabled')} />
        ) : (
          <StateLabel sign={{ glyph: '○', tone: 'warning' }} word={t('configuration.disabled', 'Disabled')} />
        )}
        <Button
          variant={enabled ? 'secondary' : 'primary'}
          disabled={enable.isPending}
          onClick={() => (enabled ? setAsking(true) : enable.mutate(true))}
        >
          {enabled ? (
            <Trans i18nKey="configuration.disable">Disable</Trans>
          ) : (
            <Trans i18nKey="configuration.enable">Enable</Trans>
          )}
        </Button>
      </Stack>
      {enable.error && <ErrorSentence error={enable.error} />}
      <ConfirmModal
        isOpen={asking}
        title={t('configuration.disable-question', 'Disable Rounds?')}
        body={t(
          'configuration.disable-consequence',
          'Its pages disappear, and its panels and alert rules get no data until it is enabled again.'
        )}
        confirmText={t('configuration.disable', 'Disable')}
        dismissText={t('configuration.keep', 'Keep enabled')}
        onConfirm={() => {
          setAsking(false);
          enable.mutate(false);
        }}
        onDismiss={() => setAsking(false)}
      />
    </Section>
  );
}
