import { aCustomer, aStatus } from '../../testing/builders';
import type { Health } from './Health';
import { nextStep, setupSteps, type Situation } from './setupSteps';

const working: Health = { ok: true, message: 'all tests passed', connections: [], perimeters: [], around: [] };
const viewer = { role: 'Viewer', customers: [] };

const cases: Array<[string, Situation, string | undefined]> = [
  ['no data source', { hasDataSource: false, status: undefined, health: undefined }, 'data-source'],
  [
    'nothing set up',
    {
      hasDataSource: true,
      status: aStatus.build({ setup: { state: 'missing', connections: 0, perimeters: 0 } }),
      health: undefined,
    },
    'connections',
  ],
  [
    'a broken set-up',
    { hasDataSource: true, status: aStatus.build({ setup: { state: 'broken' } }), health: undefined },
    'connections',
  ],
  [
    'problems in the set-up',
    { hasDataSource: true, status: aStatus.build({ setup: { problems: 2 } }), health: working },
    'connections',
  ],
  [
    'no customer',
    { hasDataSource: true, status: aStatus.build({ setup: { perimeters: 0 } }), health: undefined },
    'perimeters',
  ],
  [
    'tickets that do not answer',
    { hasDataSource: true, status: aStatus.build(), health: { ...working, ok: false } },
    'tickets',
  ],
  [
    'all but the token',
    { hasDataSource: true, status: aStatus.build({ grafanaToken: false }), health: working },
    undefined,
  ],
  ['a status that is not known yet', { hasDataSource: true, status: undefined, health: undefined }, undefined],
  [
    'a viewer in no perimeter',
    {
      hasDataSource: true,
      status: aStatus.build({ setup: { connections: 0, perimeters: 0 }, caller: viewer }),
      health: working,
    },
    'perimeters',
  ],
  [
    'a viewer with a customer',
    {
      hasDataSource: true,
      status: aStatus.build({
        setup: { connections: 0, perimeters: 0 },
        caller: { role: 'Viewer', customers: [aCustomer.build()] },
      }),
      health: working,
    },
    undefined,
  ],
];

describe('what is set up', () => {
  it.each(cases)('with %s the next step is right', (_, situation, expected) => {
    expect(nextStep(setupSteps(situation))?.id).toBe(expected);
  });
});
