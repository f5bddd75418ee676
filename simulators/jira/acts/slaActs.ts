import type { SlaCycle, SlaRecord, SlaValue } from '../sla/SlaValue.ts';

function replaceLast(record: SlaRecord, cycle: SlaCycle): SlaRecord {
  return { ...record, cycles: [...record.cycles.slice(0, -1), cycle] };
}

function running(value: SlaValue): { record: SlaRecord; cycle: SlaCycle } | undefined {
  if (value?.kind !== 'record') {
    return undefined;
  }
  const cycle = value.cycles.at(-1);
  return cycle === undefined || cycle.stop !== undefined ? undefined : { record: value, cycle };
}

function endPause(cycle: SlaCycle, at: number): SlaCycle {
  const last = cycle.pauses.at(-1);
  return last === undefined || last.to !== undefined
    ? cycle
    : { ...cycle, pauses: [...cycle.pauses.slice(0, -1), { ...last, to: at }] };
}

/** The SLA with its running cycle ended; unchanged where none runs. Cycles are replaced, never changed. */
export function stopSla(value: SlaValue, at: number): SlaValue {
  const found = running(value);
  return found === undefined ? value : replaceLast(found.record, { ...endPause(found.cycle, at), stop: at });
}

/** The SLA standing still from `at` on. */
export function pauseSla(value: SlaValue, at: number): SlaValue {
  const found = running(value);
  const last = found?.cycle.pauses.at(-1);
  if (found === undefined || (last !== undefined && last.to === undefined)) {
    return value;
  }
  return replaceLast(found.record, { ...found.cycle, pauses: [...found.cycle.pauses, { from: at }] });
}

/** The SLA counting again from `at` on. */
export function resumeSla(value: SlaValue, at: number): SlaValue {
  const found = running(value);
  return found === undefined ? value : replaceLast(found.record, endPause(found.cycle, at));
}

/** The SLA with a new cycle, as after a ticket was opened again. */
export function restartSla(value: SlaValue, at: number): SlaValue {
  if (value?.kind !== 'record' || running(value) !== undefined) {
    return value;
  }
  return { ...value, cycles: [...value.cycles, { start: at, pauses: [] }] };
}
