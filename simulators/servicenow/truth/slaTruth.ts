import type { JsonRecord } from '../../http/record.ts';
import { elapsed, plannedEnd, stageOf, type TaskSla } from '../sla/TaskSla.ts';

function iso(instant: number | undefined): string | null {
  return instant === undefined ? null : new Date(instant).toISOString();
}

/** How an SLA truly stands at `now`; a paused one does not count down, a completed one has no due time. */
export function slaTruth(sla: TaskSla, now: number): JsonRecord {
  const { definition } = sla;
  const stage = stageOf(sla);
  const used = elapsed(sla, now);
  const due = plannedEnd(sla);
  const past = sla.breached ?? (stage === 'in_progress' ? now >= due : used >= definition.goal);
  const going = stage === 'paused' ? 'paused' : stage === 'completed' ? 'met' : 'running';
  return {
    name: definition.name,
    type: definition.type,
    target: definition.target,
    stage,
    state: past ? 'breached' : going,
    start: iso(sla.start),
    due: stage === 'in_progress' ? iso(due) : null,
    stopped: iso(sla.stop),
    goalMs: definition.goal,
    elapsedMs: used,
    remainingMs: stage === 'in_progress' ? due - now : definition.goal - used,
  };
}
