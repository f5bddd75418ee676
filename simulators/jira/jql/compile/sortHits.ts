import { currentFigures } from '../../sla/slaState.ts';
import { slaOf } from '../../sla/slaFields.ts';
import { statusCategories } from '../../site/standardVocabulary.ts';
import type { Ticket } from '../../site/Ticket.ts';
import type { Field } from './Field.ts';
import { findField } from './fields.ts';
import { JqlError } from '../JqlError.ts';
import type { SortField } from '../parse/Query.ts';
import type { Reading } from '../Reading.ts';

/** What a ticket is sorted by; null for an empty field. */
type SortKey = (ticket: Ticket) => number | string | null;

const MOST_FIELDS = 7;

function rank(names: readonly string[]): (name: string | null) => number | null {
  const ranks = new Map(names.map((name, index) => [name, index]));
  return (name) => (name === null ? null : (ranks.get(name) ?? names.length));
}

function namedKey(is: Extract<Field['is'], { kind: 'named' }>, reading: Reading): SortKey {
  const { items } = reading.site.vocabulary[is.list];
  const order = rank((is.list === 'priorities' ? items.toReversed() : items).map(({ name }) => name));
  return (ticket) => order(is.value(ticket));
}

function keyOf(field: Field, reading: Reading): SortKey {
  const { is } = field;
  switch (is.kind) {
    case 'named':
      return namedKey(is, reading);
    case 'category': {
      const order = rank(Object.keys(statusCategories));
      return ({ status }) => order(reading.site.vocabulary.categoryOf(status));
    }
    case 'person':
      return (ticket) => {
        const account = is.value(ticket);
        return account === null ? null : (reading.site.directory.byAccount(account)?.displayName ?? account);
      };
    case 'words':
      return (ticket) => is.value(ticket).toSorted()[0] ?? null;
    case 'text':
      return (ticket) => is.value(ticket).toLowerCase();
    case 'date':
      return (ticket) => is.value(ticket, reading.zone);
    case 'sla':
      return (ticket) => currentFigures(slaOf(ticket, is.sla), reading.now)?.remaining ?? null;
    case 'key':
      return ({ key, project }) => `${project} ${key.slice(key.lastIndexOf('-') + 1).padStart(12, '0')}`;
    default:
      return ({ project }) => project;
  }
}

function compareKeys(one: number | string | null, other: number | string | null): number {
  if (one === other) {
    return 0;
  }
  if (one === null || other === null) {
    return one === null ? 1 : -1;
  }
  return one < other ? -1 : 1;
}

/** Sorts hits by up to 7 fields, empty ones last, then by id. Throws JqlError for a field that cannot be sorted by. */
export function sortHits(hits: Ticket[], orderBy: readonly SortField[], reading: Reading): Ticket[] {
  if (orderBy.length > MOST_FIELDS) {
    throw new JqlError(
      `The ORDER BY clause has ${orderBy.length} fields, more than the ${MOST_FIELDS} that are allowed.`
    );
  }
  const keys = orderBy.map(({ field, direction }) => {
    const found = findField(field.name, reading.site);
    if (found === undefined) {
      throw new JqlError(`Field '${field.name}' does not exist or you do not have permission to view it.`);
    }
    if (!found.orderable) {
      throw new JqlError(`Not able to sort using field '${field.name}'.`);
    }
    return { key: keyOf(found, reading), sign: direction === 'desc' ? -1 : 1 };
  });
  const rows = hits.map((ticket) => ({ ticket, values: keys.map(({ key }) => key(ticket)) }));
  rows.sort((one, other) => {
    for (const [index, { sign }] of keys.entries()) {
      const result = compareKeys(one.values[index] ?? null, other.values[index] ?? null);
      if (result !== 0) {
        return result * sign;
      }
    }
    return other.ticket.id - one.ticket.id;
  });
  return rows.map(({ ticket }) => ticket);
}
