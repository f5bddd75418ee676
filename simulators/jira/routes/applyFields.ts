import type { Act } from '../acts/moveTo.ts';
import { isRecord, type JsonRecord } from '../../http/record.ts';
import { fieldRefusal, type JiraCall } from '../JiraCall.ts';
import type { Ticket } from '../site/Ticket.ts';
import { BadValue, setters } from './setters.ts';

/** Sets fields from the `fields` of a body; all bad ones are named at once. Throws Refusal. */
export function applyFields(ticket: Ticket, fields: JsonRecord, call: JiraCall, act: Act): void {
  const errors: Record<string, string> = {};
  for (const [name, value] of Object.entries(fields)) {
    const set = setters[name];
    if (set === undefined) {
      errors[name] = `Field '${name}' cannot be set. It is not on the appropriate screen, or unknown.`;
      continue;
    }
    try {
      set(ticket, value, call, act);
    } catch (error) {
      if (!(error instanceof BadValue)) {
        throw error;
      }
      errors[name] = error.message;
    }
  }
  if (Object.keys(errors).length > 0) {
    throw fieldRefusal(errors);
  }
}

function changedLabels(held: readonly string[], operations: unknown): unknown {
  let labels: unknown[] = [...held];
  for (const operation of Array.isArray(operations) ? operations : []) {
    if (!isRecord(operation) || !['set', 'add', 'remove'].some((name) => name in operation)) {
      throw fieldRefusal({ labels: "Field 'labels' supports only the operations 'add', 'set' and 'remove'." });
    }
    if ('set' in operation) {
      labels = Array.isArray(operation.set) ? operation.set : [];
    } else if ('add' in operation) {
      labels = [...labels, operation.add];
    } else {
      labels = labels.filter((label) => label !== operation.remove);
    }
  }
  return labels;
}

/** Applies the `update` of a body: adding and removing labels, setting the rest. Throws Refusal. */
export function applyUpdate(ticket: Ticket, update: JsonRecord, call: JiraCall, act: Act): void {
  for (const [name, operations] of Object.entries(update)) {
    if (name === 'labels') {
      applyFields(ticket, { labels: changedLabels(ticket.labels, operations) }, call, act);
    } else if (name !== 'comment') {
      const [first]: unknown[] = Array.isArray(operations) ? operations : [];
      if (!isRecord(first) || !('set' in first)) {
        throw fieldRefusal({ [name]: `Field '${name}' supports only the operation 'set'.` });
      }
      applyFields(ticket, { [name]: first.set }, call, act);
    }
  }
}
