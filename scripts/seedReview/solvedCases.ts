import { MINUTE, type Ago } from './Ago.ts';
import type { Case, PlannedTicket } from './Case.ts';

/** Closed with a workaround, until somebody mended it; nobody wrote down why. */
const lostLabels = (key: string, created: number): PlannedTicket => ({
  ...{ key, title: 'Labels are printed on the wrong printer', service: 'printing', by: 'team', created },
  ...{ description: 'The queue of line one sends them to line two.', resolutionCode: 'Workaround' },
  resolved: created + 35 * MINUTE,
});

/**
 * What was solved for good before the four weeks, so that the review can say whether that has helped. A review of a week
 * sees whether something has held where it was done 30 days before a moment of that week: 31 days ago at noon always is.
 * No alert is needed for either, so that a real Grafana shows them, too.
 */
export const solvedCases = (ago: Ago): Case[] => [
  {
    ...{ id: 'globex-held', customer: 'globex', raises: [] },
    story: 'The same tickets were closed with a workaround twice, until the queues were set up anew 31 days ago',
    tickets: [lostLabels('GLX-9004', ago(40, '09:10')), lostLabels('GLX-9005', ago(36, '16:20'))],
    solved: {
      ...{ raised: ago(34, '10:00'), owner: 'Print team', promise: 'Both queues are set up anew' },
      ...{ done: ago(31, '12:00'), note: 'Set up anew, and tried with both lines', effect: 'held' },
    },
  },
  {
    ...{ id: 'initech-came-back', customer: 'initech', raises: [] },
    story: 'An automatic check could not look three times; it was mended 26 days ago, and could not again 2 days ago',
    checks: [40, 37, 35, 2].map((days) => ({
      ...{ id: 'price-export', title: 'The export of prices is less than a day old', at: ago(days, '05:30') },
      ...{ state: 'not_evaluated' as const, note: 'The alert rule found no data.', alertRule: 'price-export' },
    })),
    solved: {
      ...{ raised: ago(34, '10:30'), owner: 'Monitoring team', promise: 'The exporter gets a restart of its own' },
      ...{ done: ago(26, '15:00'), note: 'It restarts by itself now', effect: 'came_back' },
    },
  },
];
