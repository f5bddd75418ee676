import type { Instance } from '../instance/Instance.ts';
import type { Row } from '../instance/Row.ts';
import { promiseOf, type SlaDefinition, storeDefinition } from '../sla/SlaDefinition.ts';
import { SlaRow } from '../sla/SlaRow.ts';
import { slasOf } from '../sla/slasOf.ts';
import { stageOf } from '../sla/TaskSla.ts';

const measured = new Set(['incident', 'sc_req_item']);

/** Begins to count an SLA at `at` (epoch milliseconds). */
export function beginSla(instance: Instance, task: string, definition: SlaDefinition, at: number): void {
  storeDefinition(instance.store, definition);
  const sla = { sysId: instance.newSysId(), task, definition, start: at, pauses: [] };
  instance.store.put(new SlaRow(sla, instance.clock));
}

/** Begins the SLAs of a new task; only incidents and requested items have any. */
export function beginSlas(instance: Instance, row: Row, at: number): void {
  const promise = promiseOf(row.get('priority'));
  if (promise !== undefined && measured.has(row.table)) {
    beginSla(instance, row.sysId, promise.response, at);
    beginSla(instance, row.sysId, promise.resolution, at);
  }
}

/** Stops the SLAs that a kind of act fulfils: an answer the response, the solution both. */
export function completeSlas(instance: Instance, task: string, at: number, only?: 'response'): void {
  for (const sla of slasOf(instance, task)) {
    const open = sla.stop === undefined && sla.cancelled !== true;
    if (open && (only === undefined || sla.definition.target === only)) {
      const pause = sla.pauses.at(-1);
      if (pause !== undefined && pause.to === undefined) {
        pause.to = at;
      }
      sla.stop = at;
    }
  }
  instance.store.touch();
}

/** Ends the SLAs of a task without an outcome: it was called off, or has another priority now. */
export function cancelSlas(instance: Instance, task: string, at: number): void {
  for (const sla of slasOf(instance, task)) {
    if (sla.stop === undefined) {
      sla.cancelled = true;
      sla.stop = at;
    }
  }
  instance.store.touch();
}

/** Lets the resolution SLAs stand still, or go on. */
export function pauseSlas(instance: Instance, task: string, isPaused: boolean, at: number): void {
  for (const sla of slasOf(instance, task)) {
    const stage = stageOf(sla);
    const pause = sla.pauses.at(-1);
    if (isPaused && stage === 'in_progress' && sla.definition.target === 'resolution') {
      sla.pauses.push({ from: at });
    } else if (!isPaused && stage === 'paused' && pause !== undefined) {
      pause.to = at;
    }
  }
  instance.store.touch();
}
