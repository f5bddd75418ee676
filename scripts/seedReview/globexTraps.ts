import type { Ago } from './Ago.ts';
import type { Case } from './Case.ts';

/** What happened at Globex and must raise nothing. */
export const globexTraps = (ago: Ago): Case[] => [
  {
    ...{ id: 'globex-59-minutes', customer: 'globex', raises: [] },
    story: 'A ticket 59 minutes before an alert with an entry: monitoring has seen that morning',
    firings: [{ rule: 'review-globex-backup', at: ago(24, '10:00'), minutes: 20 }],
    tickets: [
      {
        ...{ key: 'GLI-9002', title: 'Backup report is late', service: 'backup', by: 'team' },
        ...{ description: 'It usually comes at eight.', cause: 'Infrastructure', resolutionCode: 'Done' },
        ...{ created: ago(24, '09:01'), resolved: ago(24, '10:40') },
      },
    ],
  },
  {
    ...{ id: 'globex-shared-rule', customer: 'globex', raises: [] },
    story: 'One rule for all customers fires once for each of the three, which is not three times for one',
    firings: [
      { rule: 'review-certificate', at: ago(26, '09:00'), minutes: 60, labels: { customer: 'acme', service: 'web' } },
      { rule: 'review-certificate', at: ago(14, '09:00'), minutes: 60, labels: { customer: 'globex', service: 'web' } },
      { rule: 'review-certificate', at: ago(2, '09:00'), minutes: 60, labels: { customer: 'initech', service: 'web' } },
    ],
  },
  {
    ...{ id: 'globex-dismissed', customer: 'globex', raises: [] },
    story: 'The same trouble three times, of which the tech lead has said that it is to be borne',
    dismissed: { at: ago(5, '11:00'), reason: 'Until the new print server comes in spring' },
    firings: [27, 20, 6].map((days) => ({ rule: 'review-globex-queue', at: ago(days, '18:00'), minutes: 35 })),
  },
];
