import type { PluginExtensionPanelContext } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert } from '@grafana/ui';
import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { ChosenDataSource } from '../ChosenDataSource';
import { queryClient } from '../queryClient';
import { NowhereToWrite } from './NowhereToWrite';
import { panelOrigin } from './panelOrigin';
import { WhereToWrite } from './WhereToWrite';

interface Props {
  /** What Grafana tells of the panel whose menu was opened. */
  context: PluginExtensionPanelContext | undefined;
  onDismiss?: () => void;
}

/** The dialog behind "Open ticket" in a panel's menu. */
export function OpenTicket({ context, onDismiss }: Props) {
  // As it was when the dialog was opened; the dashboard behind it goes on refreshing.
  const [origin] = useState(() => panelOrigin(context));
  if (origin === undefined) {
    return (
      <Alert severity="info" title={t('ticket.no-panel', 'This panel cannot be named in a ticket')}>
        {t('ticket.no-panel-remedy', 'Save the dashboard, then try again.')}
      </Alert>
    );
  }
  const asked = origin.panel.targets.flatMap(({ datasource }) => datasource?.uid ?? []);
  return (
    <QueryClientProvider client={queryClient}>
      <ChosenDataSource none={<NowhereToWrite />} preferred={asked}>
        {(uid) => <WhereToWrite key={uid} uid={uid} origin={origin} onDismiss={onDismiss} />}
      </ChosenDataSource>
    </QueryClientProvider>
  );
}
