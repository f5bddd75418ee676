import { t } from '@grafana/i18n';
import { Stack } from '@grafana/ui';
import { currentUser } from '../../api/grafana/currentUser';
import { nextStep, setupSteps } from '../../domain/status/setupSteps';
import { useHealth } from '../../query/setUp/useHealth';
import { useStatus } from '../../query/setUp/useStatus';
import { Answer } from '../../ui/Answer';
import { Section } from '../../ui/Section';
import { Checklist } from './Checklist';
import { CustomerList } from './CustomerList';
import { DashboardList } from './DashboardList';
import { NextStep } from './NextStep';
import { PageLinks } from './PageLinks';

/** How things stand in one data source, and what it offers. */
export function Situation({ uid }: { uid: string }) {
  const asked = useStatus(uid);
  const health = useHealth(uid, asked.data?.setup.state === 'ready');
  return (
    <>
      <Section title={t('home.setup', 'Set-up')}>
        <Answer
          asked={asked}
          lines={5}
          notAllowed={t(
            'home.not-allowed',
            'You may not use this data source. Ask an administrator of this organisation.'
          )}
        >
          {(status) => {
            const steps = setupSteps({ hasDataSource: true, status, health: health.data }).filter(
              // What an administrator may add is of no use to those who cannot.
              ({ state }) => state !== 'optional' || currentUser().isAdmin
            );
            return (
              <Stack direction="column" gap={2}>
                <Checklist steps={steps} status={status} health={health.data} />
                {!health.isLoading && <NextStep step={nextStep(steps)} uid={uid} />}
              </Stack>
            );
          }}
        </Answer>
      </Section>
      {asked.data?.setup.state === 'ready' && <CustomerList uid={uid} />}
      <DashboardList />
      <PageLinks />
    </>
  );
}
