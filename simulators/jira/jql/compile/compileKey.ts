import type { Ticket } from '../../site/Ticket.ts';
import { compileMembership } from './compileMembership.ts';
import { JqlError } from '../JqlError.ts';
import type { Operand, Operator } from '../parse/Query.ts';
import type { Predicate, Reading } from '../Reading.ts';

function find(text: string, reading: Reading): Ticket {
  const ticket = reading.site.store.find(text);
  const visible = reading.site.browsable(reading.caller);
  if (ticket === undefined || !visible.some(({ key }) => key === ticket.project)) {
    throw new JqlError(
      /^\d+$/.test(text)
        ? `An issue with ID '${text}' does not exist for field 'key'.`
        : `An issue with key '${text}' does not exist for field 'key'.`
    );
  }
  return ticket;
}

/** Compiles a condition on key or id; greater and less compare numbers within the project of the key. */
export function compileKey(operator: Operator, operand: Operand, reading: Reading): Predicate {
  if (!operator.startsWith('<') && !operator.startsWith('>')) {
    return compileMembership(
      {
        field: 'key',
        wanted: (text) => [String(find(text, reading).id)],
        held: ({ id }) => [String(id)],
      },
      operator,
      operand
    );
  }
  if (operand.kind !== 'value') {
    throw new JqlError(`Operator '${operator}' does not support the value '${operand.raw}' for field 'key'.`);
  }
  const { project, key } = find(operand.text, reading);
  const wanted = Number(key.slice(key.lastIndexOf('-') + 1));
  const test = (number: number): boolean =>
    (operator.includes('=') && number === wanted) || (operator.startsWith('<') ? number < wanted : number > wanted);
  return (ticket) => ticket.project === project && test(Number(ticket.key.slice(ticket.key.lastIndexOf('-') + 1)));
}
