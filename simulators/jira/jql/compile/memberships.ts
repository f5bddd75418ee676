import { statusCategories } from '../../site/standardVocabulary.ts';
import type { Ticket } from '../../site/Ticket.ts';
import type { Membership } from './compileMembership.ts';
import { JqlError } from '../JqlError.ts';
import type { Reading } from '../Reading.ts';

/** Jira's error for a value that a field does not have. */
export function noValue(text: string, field: string): JqlError {
  return new JqlError(`The value '${text}' does not exist for the field '${field}'.`);
}

/** Conditions on status, type, priority and resolution: by name in any case, or by id. */
export function namedMembership(
  field: string,
  list: 'statuses' | 'types' | 'priorities' | 'resolutions',
  value: (ticket: Ticket) => string | null,
  reading: Reading
): Membership {
  return {
    field,
    wanted: (text) => {
      const found = reading.site.vocabulary[list].items.filter(
        ({ id, name }) => id === text || name.toLowerCase() === text.toLowerCase()
      );
      if (found.length === 0) {
        throw noValue(text, field);
      }
      return found.map(({ name }) => name);
    },
    held: (ticket) => {
      const name = value(ticket);
      return name === null ? [] : [name];
    },
  };
}

/** Conditions on the category of the status: by key, name or id. */
export function categoryMembership(reading: Reading): Membership {
  return {
    field: 'statusCategory',
    wanted: (text) => {
      const wanted = text.toLowerCase();
      const found = Object.values(statusCategories).find(
        ({ id, key, name }) => key === wanted || name.toLowerCase() === wanted || String(id) === text
      );
      if (found === undefined) {
        throw noValue(text, 'statusCategory');
      }
      return [found.key];
    },
    held: ({ status }) => [reading.site.vocabulary.categoryOf(status)],
  };
}

/** Conditions on a person: by account id, name or e-mail address, or `currentUser()`. */
export function personMembership(
  field: string,
  value: (ticket: Ticket) => string | null,
  reading: Reading
): Membership {
  return {
    field,
    wanted: (text) => {
      const person = reading.site.directory.find(text);
      if (person === undefined) {
        throw noValue(text, field);
      }
      return [person.accountId];
    },
    called: (name, args) =>
      /^currentUser$/i.test(name) && args.length === 0 ? [reading.caller?.accountId ?? ''] : undefined,
    held: (ticket) => {
      const account = value(ticket);
      return account === null ? [] : [account];
    },
  };
}

/** Conditions on the project: by key, name or id, of those that the reader may browse. */
export function projectMembership(reading: Reading): Membership {
  const visible = reading.site.browsable(reading.caller);
  return {
    field: 'project',
    wanted: (text) => {
      const wanted = text.toLowerCase();
      const found = visible.find(
        ({ id, key, name }) => key.toLowerCase() === wanted || name.toLowerCase() === wanted || id === text
      );
      if (found === undefined) {
        throw noValue(text, 'project');
      }
      return [found.key];
    },
    held: ({ project }) => [project],
  };
}

/** Conditions on labels and components: any text, in any case. */
export function wordsMembership(field: string, value: (ticket: Ticket) => readonly string[]): Membership {
  return {
    field,
    wanted: (text) => [text.toLowerCase()],
    held: (ticket) => value(ticket).map((word) => word.toLowerCase()),
  };
}
