import { z } from 'zod';
import type { Decision } from '../../../domain/review/findings/Finding';
import { isDay } from '../period/days';

export type DecisionKind = Decision['kind'];

/** What is typed before something is decided; what a kind does not need stays empty. */
const fieldsSchema = z.object({
  owner: z.string(),
  due: z.string(),
  until: z.string(),
  /** A connection's id and a ticket's key; both or none. */
  connection: z.string(),
  key: z.string(),
  /** The reason of a dismissal, else a note. */
  note: z.string(),
});
export type DecisionFields = z.infer<typeof fieldsSchema>;

/** Reads what was kept of an earlier visit; undefined for anything else. */
export function readFields(text: string): DecisionFields | undefined {
  try {
    return fieldsSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** As the back end has it, in characters. */
export const LIMITS = { owner: 200, note: 2_000, key: 100 } as const;

/** Which fields are not right yet. */
export function faultsOf(kind: DecisionKind, fields: DecisionFields, today: string): Array<keyof DecisionFields> {
  const { owner, due, until, connection, key, note } = fields;
  const isLater = (day: string) => isDay(day) && day > today;
  const faults: Array<[keyof DecisionFields, boolean]> = [
    ['owner', kind === 'accept' && owner.trim() === ''],
    // That of an overdue one may stay while its owner changes.
    ['due', kind === 'accept' && !isDay(due)],
    ['until', (kind === 'dismiss' || kind === 'defer') && !isLater(until)],
    ['note', kind === 'dismiss' && note.trim() === ''],
    ['connection', kind === 'accept' && key.trim() !== '' && connection === ''],
  ];
  return faults.flatMap(([name, isWrong]) => (isWrong ? [name] : []));
}

/** The decision that fields without faults say. */
export function toDecision(kind: DecisionKind, fields: DecisionFields): Decision {
  const [owner, note, key] = [fields.owner.trim(), fields.note.trim(), fields.key.trim()];
  switch (kind) {
    case 'accept': {
      const ticket = key === '' ? null : { connection: fields.connection, key };
      return { kind, owner, due: fields.due, ticket, note };
    }
    case 'dismiss':
      return { kind, reason: note, until: fields.until };
    case 'defer':
      return { kind, until: fields.until, note };
    default:
      return { kind, note };
  }
}
