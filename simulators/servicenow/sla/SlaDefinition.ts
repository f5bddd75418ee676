import { always, officeHours, type WorkingHours } from '../../time/WorkingHours.ts';
import { StoredRow } from '../instance/Row.ts';
import type { RowStore } from '../instance/RowStore.ts';
import { sysId } from '../instance/sysId.ts';
import { spanText } from '../instance/utc.ts';

/** What an SLA promises: a record of `contract_sla`. Spans are milliseconds of working time. */
export interface SlaDefinition {
  sysId: string;
  name: string;
  type: 'SLA' | 'OLA';
  target: 'response' | 'resolution';
  goal: number;
  hours: WorkingHours;
}

const HOUR = 3_600_000;

function define(
  name: string,
  type: SlaDefinition['type'],
  target: SlaDefinition['target'],
  goal: number,
  hours: WorkingHours
): SlaDefinition {
  return { sysId: sysId(`contract_sla:${name}:${goal}`), name, type, target, goal, hours };
}

interface Promise {
  response: SlaDefinition;
  resolution: SlaDefinition;
}

function promise(priority: number, responseMinutes: number, resolutionHours: number, hours: WorkingHours): Promise {
  const response = responseMinutes < 60 ? `${responseMinutes} minute` : `${responseMinutes / 60} hour`;
  return {
    response: define(
      `Priority ${priority} response (${response})`,
      'SLA',
      'response',
      (responseMinutes / 60) * HOUR,
      hours
    ),
    resolution: define(
      `Priority ${priority} resolution (${resolutionHours} hour)`,
      'SLA',
      'resolution',
      resolutionHours * HOUR,
      hours
    ),
  };
}

const promises: Record<string, Promise> = {
  1: promise(1, 15, 4, always),
  2: promise(2, 30, 8, always),
  3: promise(3, 120, 24, officeHours),
  4: promise(4, 240, 40, officeHours),
  5: promise(5, 480, 80, officeHours),
};

/** What the groups promise each other; not the customer's business. */
export const agreement: SlaDefinition = define('Network group OLA', 'OLA', 'resolution', 2 * HOUR, always);

/** Every definition that an instance has from its beginning. */
export const definitions: readonly SlaDefinition[] = [
  ...Object.values(promises).flatMap(({ response, resolution }) => [response, resolution]),
  agreement,
];

/** What is promised for a priority: in P1 and P2 round the clock, else in office hours. */
export function promiseOf(priority: string): Promise | undefined {
  return promises[priority];
}

/** A definition that an import names: round the clock. */
export function statedDefinition(name: string, goal: number): SlaDefinition {
  return define(name, 'SLA', /first response/i.test(name) ? 'response' : 'resolution', goal, always);
}

const scheduleIds = { [always.name]: sysId('schedule:24x7'), [officeHours.name]: sysId('schedule:office') };

/** The schedule's record that working hours stand for. */
export function scheduleId(hours: WorkingHours): string {
  return scheduleIds[hours.name] ?? '';
}

/** Puts a definition and its schedule into the store, where they are not yet. */
export function storeDefinition(store: RowStore, definition: SlaDefinition): void {
  const { hours, goal, name, type, target } = definition;
  const schedule = scheduleId(hours);
  if (store.find('cmn_schedule', schedule) === undefined) {
    const zone = hours.office?.zone ?? '';
    store.put(
      new StoredRow(schedule, 'cmn_schedule', { name: zone === '' ? '24 x 7' : '8-18 weekdays', time_zone: zone })
    );
  }
  if (store.find('contract_sla', definition.sysId) === undefined) {
    store.put(
      new StoredRow(definition.sysId, 'contract_sla', {
        name,
        type,
        target,
        duration: spanText(goal),
        schedule,
        collection: 'task',
        active: 'true',
      })
    );
  }
}
