import type { NormalisedSla } from '../../import/NormalisedTicket.ts';
import type { Instance } from '../instance/Instance.ts';
import { statedDefinition, storeDefinition } from '../sla/SlaDefinition.ts';
import { SlaRow } from '../sla/SlaRow.ts';
import type { TaskSla } from '../sla/TaskSla.ts';

/** How far a stated SLA has come: it counts down to its due time, stands still, or has ended. */
function progressOf(sla: NormalisedSla, goal: number): Partial<TaskSla> {
  const { state, start, due, elapsedSeconds, pausedSince, stopped } = sla;
  const still = stopped ?? pausedSince;
  if (still === null) {
    return { head: goal - ((due ?? start + goal) - start) };
  }
  const head = (elapsedSeconds ?? 0) * 1000 - (still - start);
  return stopped === null
    ? { head, pauses: [{ from: still }] }
    : { head, stop: stopped, breached: state === 'breached' };
}

/** Gives a task an SLA as it is stated, round the clock; it takes the place of the others, from now on. */
export function placeSla(instance: Instance, task: string, sla: NormalisedSla | null): void {
  const former = instance.store.slasOf(task);
  for (const row of former) {
    instance.store.remove(row);
  }
  if (sla === null) {
    return;
  }
  const goal = sla.goalSeconds * 1000;
  const definition = statedDefinition(sla.name, goal);
  storeDefinition(instance.store, definition);
  const placed: TaskSla = {
    sysId: instance.newSysId(),
    task,
    definition,
    start: sla.start,
    pauses: [],
    ...progressOf(sla, goal),
    ...(former.length > 0 ? { corrected: instance.clock.now() } : {}),
  };
  instance.store.put(new SlaRow(placed, instance.clock));
}
