import type { Health } from './Health';
import type { SetupStatus } from './SetupStatus';

export type SetupStepId = 'data-source' | 'connections' | 'perimeters' | 'tickets' | 'grafana-token';

/** `todo` waits for somebody, `problem` was done and does not work, `optional` can stay as it is. */
export type SetupStepState = 'done' | 'todo' | 'problem' | 'optional' | 'unknown';

export interface SetupStep {
  id: SetupStepId;
  state: SetupStepState;
}

/** What is known; a part that could not be found out yet is undefined. */
export interface Situation {
  hasDataSource: boolean;
  status: SetupStatus | undefined;
  health: Health | undefined;
}

function dataSource({ hasDataSource }: Situation): SetupStepState {
  return hasDataSource ? 'done' : 'todo';
}

function connections({ hasDataSource, status }: Situation): SetupStepState {
  if (status === undefined) {
    return hasDataSource ? 'unknown' : 'todo';
  }
  if (status.setup.state === 'broken' || status.setup.problems > 0) {
    return 'problem';
  }
  // Only administrators are told how many there are; for the others a set-up that is ready has some.
  const some = status.caller.role === 'Admin' ? status.setup.connections > 0 : status.setup.state === 'ready';
  return some ? 'done' : 'todo';
}

function perimeters({ hasDataSource, status }: Situation): SetupStepState {
  if (status === undefined) {
    return hasDataSource ? 'unknown' : 'todo';
  }
  const some = status.setup.perimeters > 0 || status.caller.customers.length > 0;
  return some ? 'done' : 'todo';
}

function tickets(situation: Situation): SetupStepState {
  if (connections(situation) === 'todo' || perimeters(situation) === 'todo') {
    return 'todo';
  }
  if (situation.health === undefined) {
    return 'unknown';
  }
  return situation.health.ok ? 'done' : 'problem';
}

function grafanaToken({ status }: Situation): SetupStepState {
  return status?.grafanaToken ? 'done' : 'optional';
}

/** What is set up and what is not, in the order in which it is done. */
export function setupSteps(situation: Situation): SetupStep[] {
  return [
    { id: 'data-source', state: dataSource(situation) },
    { id: 'connections', state: connections(situation) },
    { id: 'perimeters', state: perimeters(situation) },
    { id: 'tickets', state: tickets(situation) },
    { id: 'grafana-token', state: grafanaToken(situation) },
  ];
}

/** The first step that waits for somebody; undefined where all that is needed is done or not known yet. */
export function nextStep(steps: readonly SetupStep[]): SetupStep | undefined {
  return steps.find(({ state }) => state === 'todo' || state === 'problem');
}
