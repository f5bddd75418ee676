import { isWorkingTime } from '../../../time/WorkingHours.ts';
import { measureCycle } from '../../sla/measureCycle.ts';
import { type SlaField, slaOf } from '../../sla/slaFields.ts';
import { currentFigures, ongoingCycle } from '../../sla/slaState.ts';
import type { SlaRecord } from '../../sla/SlaValue.ts';
import type { Ticket } from '../../site/Ticket.ts';
import { noFunction } from './compileMembership.ts';
import { compileOrder } from './compileOrder.ts';
import { JqlError } from '../JqlError.ts';
import type { Operand, Operator } from '../parse/Query.ts';
import { addPeriod } from './readDate.ts';
import type { Predicate, Reading } from '../Reading.ts';

type Question = (record: SlaRecord, now: number) => boolean;

function ongoingWith(test: (paused: boolean) => boolean): Question {
  return (record, now) => {
    const cycle = ongoingCycle(record, now);
    return cycle !== undefined && test(measureCycle(record, cycle, now).paused);
  };
}

const questions: Record<string, Question> = {
  breached: (record, now) => currentFigures(record, now)?.breached === true,
  everbreached: (record, now) => record.cycles.some((cycle) => measureCycle(record, cycle, now).breached),
  completed: (record, now) => record.cycles.some(({ stop }) => stop !== undefined && stop <= now),
  paused: ongoingWith((paused) => paused),
  running: ongoingWith((paused) => !paused),
  withincalendarhours: (record, now) => ongoingCycle(record, now) !== undefined && isWorkingTime(record.hours, now),
};

function recordOf(ticket: Ticket, field: SlaField): SlaRecord | undefined {
  const value = slaOf(ticket, field);
  return value?.kind === 'record' ? value : undefined;
}

function compareSpan(field: SlaField, operator: Operator, name: string, span: string, reading: Reading): Predicate {
  const wanted = addPeriod(span, 0, { zone: 'UTC', now: 0 });
  if (wanted === undefined) {
    throw new JqlError(`The function '${name}' was given '${span}', which is not a duration such as '2h 30m'.`);
  }
  const measure = (ticket: Ticket): number | undefined => {
    const record = recordOf(ticket, field);
    const figures = record === undefined ? undefined : currentFigures(record, reading.now);
    return name.toLowerCase() === 'remaining' ? figures?.remaining : figures?.elapsed;
  };
  return compileOrder(measure, operator, wanted);
}

/**
 * Compiles a condition on an SLA field: breached(), everBreached(), completed(), paused(), running(),
 * withinCalendarHours(), elapsed("2h"), remaining("30m"), EMPTY. Throws JqlError for anything else.
 */
export function compileSla(field: SlaField, operator: Operator, operand: Operand, reading: Reading): Predicate {
  if (operand.kind === 'empty') {
    const wantsEmpty = operator === 'is' || operator === '=';
    return (ticket) => (slaOf(ticket, field) === null) === wantsEmpty;
  }
  if (operand.kind !== 'function') {
    throw new JqlError(`The value '${operand.raw}' is not supported for the field '${field.name}'. Use a function.`);
  }
  const { name, args } = operand;
  const [span] = args;
  if (/^(remaining|elapsed)$/i.test(name) && span !== undefined && args.length === 1) {
    return compareSpan(field, operator, name, span, reading);
  }
  const question = questions[name.toLowerCase()];
  if (question === undefined || args.length > 0) {
    throw noFunction(name);
  }
  if (operator !== '=' && operator !== '!=') {
    throw new JqlError(`The operator '${operator}' is not supported by the function '${name}' for '${field.name}'.`);
  }
  return (ticket) => {
    const record = recordOf(ticket, field);
    return record !== undefined && question(record, reading.now) === (operator === '=');
  };
}
