import type { OpenWish } from './makeOpen.ts';

/** An open ticket that is always there, near or past its breach, whatever the hour at which the site begins. */
export interface Showcase {
  project: string;
  /** Which template of the project. */
  template: number;
  wish: OpenWish;
}

/** Only urgent ones: their SLAs run round the clock. The last one has an SLA that cannot be calculated. */
export const showcases: Showcase[] = [
  { project: 'ACM', template: 0, wish: { priority: 'Highest', status: 'In Progress', used: 0.9 } },
  { project: 'ACI', template: 0, wish: { priority: 'High', status: 'In Progress', used: 0.8 } },
  { project: 'GLX', template: 0, wish: { priority: 'Highest', status: 'Escalated', used: 1.15 } },
  { project: 'ACM', template: 3, wish: { priority: 'High', status: 'In Progress', used: 1.4 } },
  { project: 'GLX', template: 3, wish: { priority: 'High', status: 'Waiting for vendor', used: 0.7 } },
  { project: 'ACI', template: 1, wish: { priority: 'Highest', status: 'Open', used: 0.04, unassigned: true } },
  { project: 'ACM', template: 1, wish: { priority: 'High', status: 'In Progress', used: 0.5 } },
];
