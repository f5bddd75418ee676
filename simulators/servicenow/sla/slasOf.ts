import type { Instance } from '../instance/Instance.ts';
import { SlaRow } from './SlaRow.ts';
import type { TaskSla } from './TaskSla.ts';

/** The SLAs of a task, the oldest first. */
export function slasOf(instance: Instance, task: string): TaskSla[] {
  return instance.store.slasOf(task).flatMap((row) => (row instanceof SlaRow ? [row.sla] : []));
}
