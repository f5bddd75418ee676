import { MINUTE, type Ago } from './Ago.ts';
import type { Case, Firing, PlannedAct } from './Case.ts';

const disk = 'review-acme-disk';
const diskEntry = 'panel:rounds-acme-review-playbook/1';

/** The same disk on four mornings; each time Anna deletes old extracts. */
function fullDisk(ago: Ago): Pick<Case, 'firings' | 'acts'> {
  const firings: Firing[] = [25, 18, 11, 4].map((days) => ({ rule: disk, at: ago(days, '03:10'), minutes: 25 }));
  const acts = firings.flatMap(({ at }, firing): PlannedAct[] => [
    {
      ...{ by: 'anna', on: { firing }, at: at + 4 * MINUTE },
      deed: { kind: 'ack', comment: '', until: at + 8 * 60 * MINUTE, severity: 'warning', sticky: false },
    },
    {
      ...{ by: 'anna', on: { firing }, at: at + 9 * MINUTE },
      deed: { kind: 'use', entry: diskEntry, step: 'Delete extracts older than 14 days' },
    },
    {
      ...{ by: 'anna', on: { firing }, at: at + 26 * MINUTE },
      deed: { kind: 'feedback', entry: diskEntry, verdict: 'worked', note: '' },
    },
  ]);
  return { firings, acts };
}

/** What happened at ACME. */
export const acmeCases = (ago: Ago): Case[] => [
  {
    ...{ id: 'acme-no-entry', customer: 'acme', raises: [{ rule: 'a', reason: 'no-entry' }] },
    story: 'Invoices are stuck; no entry says what to do, the ticket says what helped',
    firings: [{ rule: 'review-acme-invoices', at: ago(6, '09:12'), minutes: 39 }],
    tickets: [
      {
        ...{ key: 'ACM-9001', title: 'Invoices are not sent to the exchange', service: 'invoicing', priority: 2 },
        description: 'Invoices of this morning wait in the interface.',
        ...{ cause: 'Expired certificate', resolutionCode: 'Fixed', by: 'monitoring' },
        resolution: 'Renewed the client certificate of the interface, restarted it, and sent 214 invoices again.',
        ...{ created: ago(6, '09:20'), resolved: ago(6, '09:55') },
      },
    ],
    acts: [
      {
        ...{ by: 'anna', at: ago(6, '09:17'), on: { firing: 0 } },
        deed: { kind: 'ack', comment: 'On it', until: ago(6, '17:00'), severity: 'critical', sticky: false },
      },
      {
        ...{ by: 'anna', at: ago(6, '09:24'), on: { firing: 0 } },
        deed: { kind: 'link', ticket: { connection: 'atlassian', key: 'ACM-9001' }, method: 'hand' },
      },
    ],
  },
  {
    ...{ id: 'acme-disk', customer: 'acme', story: 'The same disk fills up four times; the same step helps each time' },
    raises: [{ rule: 'c', reason: 'recurring' }],
    ...fullDisk(ago),
  },
  {
    ...{ id: 'acme-missing-step', customer: 'acme', raises: [{ rule: 'a', reason: 'missing-step' }] },
    story: 'The broker runs out of memory; the entry lacks a step',
    firings: [{ rule: 'review-acme-broker', at: ago(13, '15:31'), minutes: 22 }],
    acts: [
      {
        ...{ by: 'luca', at: ago(13, '15:58'), on: { firing: 0 } },
        deed: {
          ...{ kind: 'feedback', entry: 'panel:rounds-acme-review-playbook/2', verdict: 'missing_step' },
          note: 'Stop the producers first, else it is full again at once.',
        },
      },
    ],
  },
  {
    ...{ id: 'acme-customer-first', customer: 'acme', raises: [{ rule: 'b', reason: 'customer-first' }] },
    story: 'The customer calls 38 minutes before the alert',
    firings: [{ rule: 'review-acme-portal', at: ago(9, '08:40'), minutes: 31 }],
    tickets: [
      {
        ...{ key: 'ACM-9002', title: 'Order portal hangs after signing in', service: 'portal', priority: 2 },
        description: 'Nobody in the shops can open the order list.',
        ...{ cause: 'Infrastructure', resolutionCode: 'Fixed', by: 'customer' },
        resolution: 'Warmed the cache up and added a second worker.',
        ...{ created: ago(9, '08:02'), resolved: ago(9, '09:14') },
      },
    ],
    acts: [
      {
        ...{ by: 'anna', at: ago(9, '08:45'), on: { firing: 0 } },
        deed: { kind: 'link', ticket: { connection: 'atlassian', key: 'ACM-9002' }, method: 'hand' },
      },
      {
        ...{ by: 'anna', at: ago(9, '09:15'), on: { firing: 0 } },
        deed: { kind: 'use', entry: 'panel:rounds-acme-review-playbook/3', step: 'Call the ten most used pages' },
      },
      {
        ...{ by: 'anna', at: ago(9, '09:16'), on: { firing: 0 } },
        deed: { kind: 'feedback', entry: 'panel:rounds-acme-review-playbook/3', verdict: 'worked', note: '' },
      },
    ],
  },
  {
    ...{ id: 'acme-unseen', customer: 'acme', story: 'A partner gets no files; no alert told of it, no entry helped' },
    raises: [
      { rule: 'b', reason: 'ticket-without-alert' },
      { rule: 'a', reason: 'resolved-without-entry' },
    ],
    tickets: [
      {
        ...{ key: 'ACI-9001', title: 'Partner Rizzoli receives no EDI files', service: 'edi', priority: 2 },
        description: 'Since Tuesday evening nothing arrives.',
        ...{ cause: 'Software defect', resolutionCode: 'Fixed', by: 'team' },
        resolution: 'The job that packs the files had hung; killed and started again.',
        ...{ created: ago(15, '10:26'), resolved: ago(15, '13:02') },
      },
    ],
  },
  {
    ...{ id: 'acme-drawn', customer: 'acme', raises: [{ rule: 'b', reason: 'annotation-without-alert' }] },
    story: "Somebody draws an outage on a dashboard, with the customer's name; no alert and no ticket tell of it",
    drawings: [
      {
        ...{ text: 'Warehouse scanners offline: the access point was restarted', tags: ['incident', 'customer:ACME'] },
        ...{ dashboardUid: 'rounds-acme', panelId: 1, from: ago(20, '14:05'), to: ago(20, '14:52') },
      },
    ],
  },
];
