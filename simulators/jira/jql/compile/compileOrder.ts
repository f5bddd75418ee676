import type { Predicate } from '../Reading.ts';
import type { Operator } from '../parse/Query.ts';
import type { Ticket } from '../../site/Ticket.ts';

/** Compiles a comparison of numbers; a ticket without the number never matches. */
export function compileOrder(
  value: (ticket: Ticket) => number | null | undefined,
  operator: Operator,
  wanted: number
): Predicate {
  const test = (compare: (held: number) => boolean): Predicate => {
    return (ticket) => {
      const held = value(ticket);
      return held !== null && held !== undefined && compare(held);
    };
  };
  switch (operator) {
    case '<':
      return test((held) => held < wanted);
    case '<=':
      return test((held) => held <= wanted);
    case '>':
      return test((held) => held > wanted);
    case '>=':
      return test((held) => held >= wanted);
    case '!=':
      return test((held) => held !== wanted);
    default:
      return test((held) => held === wanted);
  }
}
