import { JqlError } from '../JqlError.ts';
import type { Operand, Operator } from '../parse/Query.ts';
import type { Predicate } from '../Reading.ts';
import type { Ticket } from '../../site/Ticket.ts';

/** How a field's values are read from a query and from a ticket; both give comparable texts. */
export interface Membership {
  field: string;
  /** The texts that a value of the query stands for. Throws JqlError where there are none. */
  wanted: (text: string) => readonly string[];
  /** The same for a function; undefined where the field has no such function. */
  called?: (name: string, args: readonly string[]) => readonly string[] | undefined;
  /** What a ticket has; nothing where the field is empty. */
  held: (ticket: Ticket) => readonly string[];
}

/** The error for a function that does not exist or does not fit. */
export function noFunction(name: string): JqlError {
  return new JqlError(`Unable to find JQL function '${name}()'.`);
}

interface Wish {
  texts: Set<string>;
  empty: boolean;
}

function collect(membership: Membership, operand: Operand, wish: Wish): void {
  if (operand.kind === 'empty') {
    wish.empty = true;
    return;
  }
  if (operand.kind === 'list') {
    for (const item of operand.items) {
      collect(membership, item, wish);
    }
    return;
  }
  const texts =
    operand.kind === 'value' ? membership.wanted(operand.text) : membership.called?.(operand.name, operand.args);
  if (texts === undefined) {
    throw noFunction(operand.kind === 'function' ? operand.name : '');
  }
  for (const text of texts) {
    wish.texts.add(text);
  }
}

/** Compiles `=`, `!=`, `in`, `not in`, `is` and `is not`. As in Jira, the negative ones do not find empty fields. */
export function compileMembership(membership: Membership, operator: Operator, operand: Operand): Predicate {
  const wish: Wish = { texts: new Set(), empty: false };
  collect(membership, operand, wish);
  const matches: Predicate = (ticket) => {
    const held = membership.held(ticket);
    return held.length === 0 ? wish.empty : held.some((text) => wish.texts.has(text));
  };
  if (operator === '=' || operator === 'in' || operator === 'is') {
    return matches;
  }
  return (ticket) => membership.held(ticket).length > 0 && !matches(ticket);
}
