import { MINUTE, type Ago } from './Ago.ts';
import type { Case } from './Case.ts';

const portalEntry = 'panel:rounds-acme-review-playbook/3';

/** What happened at ACME and must raise nothing. */
export const acmeTraps = (ago: Ago): Case[] => [
  {
    ...{ id: 'acme-silenced', customer: 'acme', raises: [] },
    story: 'An alert without an entry fires in a silence',
    firings: [{ rule: 'review-acme-backup', at: ago(3, '01:05'), minutes: 50 }],
    silences: [
      {
        matchers: [
          { name: 'customer', value: 'acme', isRegex: false, isEqual: true },
          { name: 'service', value: 'backup', isRegex: false, isEqual: true },
        ],
        ...{ comment: 'The tape library is moved', from: ago(3, '00:30'), to: ago(3, '03:00') },
      },
    ],
  },
  {
    ...{ id: 'acme-flapped-once', customer: 'acme', raises: [] },
    story: 'An alert comes and goes five times within an hour, on one day only: an accident',
    firings: [0, 8, 16, 24, 32].map((minutes) => ({
      ...{ rule: 'review-acme-portal', at: ago(21, '10:00') + minutes * MINUTE, minutes: 3 },
    })),
    acts: [
      {
        ...{ by: 'anna', at: ago(21, '10:50'), on: { firing: 0 } },
        deed: { kind: 'feedback', entry: portalEntry, verdict: 'worked', note: '' },
      },
    ],
  },
  {
    ...{ id: 'acme-monitoring', customer: 'acme', raises: [] },
    story: 'A rule without an entry has no data for a while: trouble of the watching',
    firings: [{ rule: 'review-acme-rows', at: ago(3, '02:00'), minutes: 40, state: 'NoData' }],
  },
  {
    ...{ id: 'acme-user-error', customer: 'acme', raises: [] },
    story: 'Somebody pressed the wrong key; nothing that monitoring could see',
    tickets: [
      {
        ...{ key: 'ACM-9003', title: 'Order cannot be changed', service: 'portal', cause: 'User error' },
        ...{ description: 'The order was closed by its own clerk.', resolutionCode: 'Fixed', by: 'customer' },
        resolution: 'Explained how an order is opened again.',
        ...{ created: ago(5, '11:40'), resolved: ago(5, '12:05') },
      },
    ],
  },
  {
    ...{ id: 'acme-request', customer: 'acme', raises: [], story: 'Somebody asks for something; nothing broke' },
    tickets: [
      {
        ...{ key: 'ACM-9004', type: 'request', title: 'Access to the report of shipments', service: 'reporting' },
        ...{ description: 'For the new colleague.', cause: 'Configuration', resolutionCode: 'Done', by: 'customer' },
        ...{ resolution: 'Given.', created: ago(16, '09:05'), resolved: ago(16, '16:20') },
      },
    ],
  },
  {
    ...{ id: 'acme-change', customer: 'acme', raises: [] },
    story: 'A planned change, and in its window an alert of its service that has no entry',
    firings: [{ rule: 'review-acme-erp', at: ago(17, '22:10'), minutes: 12 }],
    tickets: [
      {
        ...{ key: 'ACM-9005', type: 'change', title: 'Restart of the ERP nodes, one after the other', service: 'erp' },
        ...{ description: 'Monthly patches.', cause: 'Software defect', resolutionCode: 'Done', by: 'team' },
        ...{ resolution: 'Done as planned.', created: ago(17, '22:00'), resolved: ago(17, '23:20') },
        planned: { from: ago(17, '22:00'), to: ago(17, '23:30') },
      },
    ],
  },
  {
    ...{ id: 'acme-linked-by-key', customer: 'acme', raises: [] },
    story: 'The alert names its ticket, which somebody opened two and a half hours later',
    firings: [{ rule: 'review-acme-broker', at: ago(23, '06:00'), minutes: 14, labels: { ticket: 'ACM-9006' } }],
    tickets: [
      {
        ...{ key: 'ACM-9006', title: 'Broker was short of memory', service: 'broker', by: 'team' },
        ...{ description: 'Written down afterwards.', cause: 'Infrastructure', resolutionCode: 'Fixed' },
        ...{ created: ago(23, '08:30'), resolved: ago(23, '08:40') },
      },
    ],
    acts: [
      {
        ...{ by: 'luca', at: ago(23, '06:20'), on: { firing: 0 } },
        deed: { kind: 'feedback', entry: 'panel:rounds-acme-review-playbook/2', verdict: 'worked', note: '' },
      },
    ],
  },
  {
    ...{ id: 'acme-no-cause', customer: 'acme', raises: [], story: 'A ticket of which nobody said why' },
    tickets: [
      {
        ...{ key: 'ACM-9007', title: 'Printer at the gate is slow', service: 'printing', by: 'customer' },
        ...{ description: 'Since the morning.', resolutionCode: 'Fixed' },
        ...{ created: ago(10, '13:15'), resolved: ago(10, '15:00') },
      },
    ],
  },
  {
    ...{ id: 'acme-cancelled', customer: 'acme', raises: [], story: 'A ticket that was called off' },
    tickets: [
      {
        ...{ key: 'ACM-9008', title: 'Batch ORD-031 ended with an error', service: 'batch', by: 'team' },
        ...{ description: 'It was the test system.', cause: 'Software defect', isCancelled: true },
        ...{ created: ago(2, '07:10'), resolved: ago(2, '07:10') + 12 * MINUTE },
      },
    ],
  },
  {
    ...{ id: 'acme-maintenance', customer: 'acme', raises: [] },
    story: 'Somebody drew that work was planned; an alert without an entry fires meanwhile',
    firings: [{ rule: 'review-acme-rows', at: ago(26, '20:20'), minutes: 30 }],
    drawings: [
      {
        ...{ text: 'The warehouse is moved', tags: ['maintenance', 'customer:acme'] },
        ...{ dashboardUid: 'rounds-acme', panelId: 1, from: ago(26, '20:00'), to: ago(26, '22:00') },
      },
    ],
  },
  {
    ...{ id: 'acme-remark', customer: 'acme', raises: [], story: 'Somebody marks a moment, which is no trouble' },
    drawings: [
      {
        ...{ text: 'Release 4.2 of the order portal', tags: ['release', 'customer:acme'] },
        ...{ dashboardUid: 'rounds-acme', panelId: 1, from: ago(11, '12:00'), to: null },
      },
    ],
  },
];
