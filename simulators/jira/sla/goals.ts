import { always, officeHours, type WorkingHours } from '../../time/WorkingHours.ts';
import type { SlaValue } from './SlaValue.ts';

const HOUR = 3_600_000;

/** What is promised for a priority; spans are working time in milliseconds. */
export interface Goal {
  hours: WorkingHours;
  firstResponse: number;
  resolution: number;
}

const goals: Record<string, Goal> = {
  Highest: { hours: always, firstResponse: HOUR / 4, resolution: 4 * HOUR },
  High: { hours: always, firstResponse: HOUR / 2, resolution: 8 * HOUR },
  Medium: { hours: officeHours, firstResponse: 2 * HOUR, resolution: 24 * HOUR },
  Low: { hours: officeHours, firstResponse: 4 * HOUR, resolution: 40 * HOUR },
};

const leastGoal: Goal = { hours: officeHours, firstResponse: 8 * HOUR, resolution: 80 * HOUR };

/** The goal of a priority: a service that is down is watched round the clock, the rest in office hours. */
export function goalOf(priority: string): Goal {
  return goals[priority] ?? leastGoal;
}

/** The two SLAs of a new ticket; only incidents and requests have any. */
export function beginSlas(
  type: string,
  priority: string,
  at: number
): { firstResponse: SlaValue; resolutionTime: SlaValue } {
  if (type !== 'Incident' && type !== 'Service Request') {
    return { firstResponse: null, resolutionTime: null };
  }
  const goal = goalOf(priority);
  const cycles = [{ start: at, pauses: [] }];
  return {
    firstResponse: { kind: 'record', goal: goal.firstResponse, hours: goal.hours, cycles },
    resolutionTime: { kind: 'record', goal: goal.resolution, hours: goal.hours, cycles },
  };
}
