import type { PendingReason } from '../../import/NormalisedTicket.ts';
import type { Standing } from '../schema/states.ts';
import type { OpenWish } from './planOpen.ts';

/** An open ticket that is always there, whatever the hour at which the instance begins. */
export interface Showcase {
  /** Which template of Initech. */
  template: number;
  wish: OpenWish;
}

const working: Standing = { state: 'in_progress', pendingReason: null, cancelled: false };
const fresh: Standing = { state: 'open', pendingReason: null, cancelled: false };
const waiting = (pendingReason: PendingReason): Standing => ({ state: 'pending', pendingReason, cancelled: false });

/** Urgent ones near and past their breach, one for each reason to wait, and each kind of ticket. */
export const showcases: Showcase[] = [
  { template: 0, wish: { priority: 1, standing: working, used: 0.9, major: true } },
  { template: 1, wish: { priority: 2, standing: working, used: 1.3 } },
  { template: 2, wish: { priority: 2, standing: waiting('vendor'), used: 0.6 } },
  { template: 3, wish: { priority: 1, standing: fresh, used: 0.04, unassigned: true } },
  { template: 4, wish: { priority: 2, standing: waiting('customer'), used: 0.5 } },
  { template: 1, wish: { priority: 2, standing: waiting('change'), used: 0.4 } },
  { template: 2, wish: { priority: 3, standing: waiting('problem'), used: 0.4 } },
  { template: 8, wish: { priority: 3, standing: working } },
  { template: 10, wish: { priority: 3, standing: waiting('vendor') } },
  { template: 5, wish: { priority: 4, standing: waiting('customer'), used: 0.5 } },
  { template: 7, wish: { priority: 4, standing: fresh } },
  { template: 11, wish: { priority: 4, standing: working } },
  { template: 12, wish: { priority: 5, standing: fresh } },
];
