import type { Ago } from './Ago.ts';
import type { Case } from './Case.ts';

/** What happened at Initech, and what of it must raise nothing. */
export const initechCases = (ago: Ago): Case[] => [
  {
    ...{ id: 'initech-catch-all', customer: 'initech', raises: [{ rule: 'a', reason: 'no-entry' }] },
    story: 'Only the entry for anything else fits, which is none',
    firings: [{ rule: 'review-initech-idoc', at: ago(10, '04:20'), minutes: 65 }],
    acts: [
      {
        ...{ by: 'anna', at: ago(10, '04:51'), on: { firing: 0 } },
        deed: { kind: 'ack', comment: '', until: ago(10, '12:00'), severity: 'critical', sticky: false },
      },
    ],
  },
  {
    ...{ id: 'initech-resolved', customer: 'initech', raises: [{ rule: 'a', reason: 'resolved-without-entry' }] },
    story: "The shop's own monitoring opens a ticket; what helped stands there only",
    tickets: [
      {
        ...{ key: 'INC0090001', title: 'Checkout of the shop takes 20 seconds', service: 'web', priority: 2 },
        ...{ description: 'Since noon.', cause: 'Infrastructure', resolutionCode: 'Solved (Permanently)' },
        ...{ by: 'monitoring', created: ago(17, '12:15'), resolved: ago(17, '12:45') },
        resolution: 'Restarted the payment gateway and emptied its table of sessions.',
      },
    ],
  },
  {
    ...{ id: 'initech-not-evaluated', customer: 'initech', raises: [{ rule: 'b', reason: 'not-evaluated' }] },
    story: 'An automatic check could not look three times',
    checks: [20, 13, 6].map((days) => ({
      ...{ id: 'mirror-lag', title: 'The mirror lags less than a minute', at: ago(days, '05:30') },
      ...{ state: 'not_evaluated' as const, note: 'The alert rule found no data.', alertRule: 'mirror-lag' },
    })),
  },
  {
    ...{ id: 'initech-check', customer: 'initech', raises: [{ rule: 'a', reason: 'check-without-entry' }] },
    story: 'A person finds trouble in a round, a few minutes after an alert; no entry helps',
    firings: [{ rule: 'review-initech-shop', at: ago(4, '06:20'), minutes: 55 }],
    checks: [
      {
        ...{ id: 'label-printers', title: 'Label printers are ready', at: ago(4, '06:30'), state: 'problem' },
        note: 'Line two has no labels.',
      },
    ],
  },
  {
    ...{ id: 'initech-suggestion', customer: 'initech', raises: [] },
    story: 'A ticket half an hour after an alert of the same service, which nobody has linked: a suggestion',
    firings: [{ rule: 'review-initech-tablespace', at: ago(8, '10:00'), minutes: 45 }],
    tickets: [
      {
        ...{ key: 'INC0090002', title: 'Report of stock does not open', service: 'database', by: 'customer' },
        ...{ description: 'An error about space.', cause: 'Infrastructure', resolutionCode: 'Solved (Permanently)' },
        ...{ resolution: 'Gave the tablespace 20 GB.', created: ago(8, '10:30'), resolved: ago(8, '11:00') },
      },
    ],
    acts: [
      {
        ...{ by: 'anna', at: ago(8, '10:50'), on: { firing: 0 } },
        deed: { kind: 'feedback', entry: 'panel:rounds-initech-review-playbook/2', verdict: 'worked', note: '' },
      },
    ],
  },
];
