import { t } from '@grafana/i18n';
import type { Health } from '../../domain/status/Health';
import type { SetupStep, SetupStepId } from '../../domain/status/setupSteps';
import type { SetupStatus } from '../../domain/status/SetupStatus';

export function stepTitle(id: SetupStepId): string {
  switch (id) {
    case 'data-source':
      return t('home.step.data-source', 'Data source added');
    case 'connections':
      return t('home.step.connections', 'Ticket systems connected');
    case 'perimeters':
      return t('home.step.perimeters', 'Customers set up');
    case 'tickets':
      return t('home.step.tickets', 'Tickets answering');
    case 'grafana-token':
      return t('home.step.grafana-token', 'Grafana token');
  }
}

/** What an administrator does next, as the button says it. */
export function stepAct(id: SetupStepId): string {
  switch (id) {
    case 'data-source':
      return t('home.act.data-source', 'Add the data source');
    case 'connections':
      return t('home.act.connections', 'Connect a ticket system');
    case 'perimeters':
      return t('home.act.perimeters', 'Set up the first customer');
    case 'tickets':
      return t('home.act.tickets', 'See what does not answer');
    case 'grafana-token':
      return t('home.act.grafana-token', 'Add the Grafana token');
  }
}

/** Whom to ask for what, for those who cannot do it themselves. */
export function stepRequest(id: SetupStepId): string {
  switch (id) {
    case 'data-source':
      return t('home.ask.data-source', 'Ask an administrator of this organisation to add the Rounds data source.');
    case 'connections':
      return t('home.ask.connections', 'Ask an administrator of this organisation to finish the ticket systems.');
    case 'perimeters':
      return t('home.ask.perimeters', 'Ask an administrator of this organisation to let you see a customer.');
    case 'tickets':
      return t('home.ask.tickets', 'Tell an administrator of this organisation that tickets do not answer.');
    case 'grafana-token':
      return t('home.ask.grafana-token', 'Ask an administrator of this organisation for a Grafana token.');
  }
}

type Detail = (step: SetupStep, status: SetupStatus | undefined, health: Health | undefined) => string;

const details: Readonly<Record<SetupStepId, Detail>> = {
  'data-source': () => '',
  connections: ({ state }, status) => (state === 'problem' ? problems(status) : connected(status?.setup.connections)),
  perimeters: (_, status) => setUp(status?.setup.perimeters),
  tickets: ({ state }, _, health) => (state === 'todo' ? '' : (health?.message ?? '')),
  'grafana-token': ({ state }) =>
    state === 'done'
      ? ''
      : t(
          'home.detail.grafana-token',
          'Checks that an alert rule answers need it, and annotations of closed rounds; all else works without it.'
        ),
};

/** A sentence about how things are; empty where the title says it all. */
export const stepDetail: Detail = (step, status, health) => details[step.id](step, status, health);

function connected(number: number | undefined): string {
  return number ? t('home.detail.connected', '{{number}} connected', { number }) : '';
}

function setUp(number: number | undefined): string {
  return number ? t('home.detail.customers', '{{number}} set up', { number }) : '';
}

function problems(status: SetupStatus | undefined): string {
  const number = status?.setup.problems ?? 0;
  return status?.message || t('home.detail.problems', 'Problems in the set-up: {{number}}', { number });
}
