import { t } from '@grafana/i18n';
import { EmptyState } from '@grafana/ui';
import { setupSteps } from '../../domain/status/setupSteps';
import { Checklist } from './Checklist';
import { NextStep } from './NextStep';

/** The very first view: nothing is there yet. */
export function NoDataSource() {
  const steps = setupSteps({ hasDataSource: false, status: undefined, health: undefined });
  return (
    <EmptyState
      variant="call-to-action"
      message={t('home.empty', 'Rounds is not set up yet')}
      hideImage
      button={<NextStep step={steps[0]} uid={undefined} />}
    >
      <Checklist steps={steps} status={undefined} health={undefined} />
    </EmptyState>
  );
}
