import { type CycleFigures, measureCycle } from './measureCycle.ts';
import type { SlaCycle, SlaRecord, SlaValue } from './SlaValue.ts';

/** In which state an SLA is, as the ground truth names it. */
export type SlaStateName = 'running' | 'paused' | 'breached' | 'met' | 'none' | 'error';

/** The cycle that still counts, if any. */
export function ongoingCycle(record: SlaRecord, now: number): SlaCycle | undefined {
  return record.cycles.find((cycle) => cycle.stop === undefined || cycle.stop > now);
}

/** The cycle that matters now: the ongoing one, else the last completed one. */
function currentCycle(record: SlaRecord, now: number): SlaCycle | undefined {
  return ongoingCycle(record, now) ?? record.cycles.at(-1);
}

/** The figures of the cycle that matters now; undefined where there is none. */
export function currentFigures(value: SlaValue, now: number): CycleFigures | undefined {
  if (value?.kind !== 'record') {
    return undefined;
  }
  const cycle = currentCycle(value, now);
  return cycle === undefined ? undefined : measureCycle(value, cycle, now);
}

/** The state of an SLA at `now`: a breach outweighs a pause. */
export function slaState(value: SlaValue, now: number): SlaStateName {
  if (value === null) {
    return 'none';
  }
  if (value.kind === 'error') {
    return 'error';
  }
  const figures = currentFigures(value, now);
  if (figures === undefined) {
    return 'none';
  }
  if (figures.breached) {
    return 'breached';
  }
  if (ongoingCycle(value, now) === undefined) {
    return 'met';
  }
  return figures.paused ? 'paused' : 'running';
}
