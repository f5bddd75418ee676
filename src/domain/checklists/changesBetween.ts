import type { Checklist } from './Checklist';
import type { Definition } from './KnownChecklist';

/** What is different between two versions. Names are titles, or ids where there is none. */
export interface Changes {
  /** A checklist came back, or ended. */
  retired: boolean;
  /** Members of the checklist itself, such as "title". */
  members: string[];
  slots: ListChanges;
  checks: ListChanges;
  /** The days off that were frozen with it. */
  calendar: boolean;
}

interface ListChanges {
  added: string[];
  removed: string[];
  changed: string[];
}

type Part = NonNullable<Checklist['checks']>[number] | NonNullable<Checklist['slots']>[number];

const sameAs = (one: unknown, other: unknown) => JSON.stringify(sortedDeep(one)) === JSON.stringify(sortedDeep(other));

function sortedDeep(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(sortedDeep);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, each]) => [key, sortedDeep(each)])
  );
}

const nameOf = (part: Part) => part.title || part.id;

function listChanges(before: readonly Part[], after: readonly Part[]): ListChanges {
  const find = (list: readonly Part[], id: string) => list.find((one) => one.id === id);
  return {
    added: after.filter(({ id }) => !find(before, id)).map(nameOf),
    removed: before.filter(({ id }) => !find(after, id)).map(nameOf),
    changed: after
      .filter((one) => {
        const was = find(before, one.id);
        return was !== undefined && !sameAs(was, one);
      })
      .map(nameOf),
  };
}

/** Compares a version with the one before it. */
export function changesBetween(before: Definition, after: Definition): Changes {
  const { slots: oldSlots, checks: oldChecks, ...old } = before.checklist;
  const { slots, checks, ...now } = after.checklist;
  const members = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(
    (name) => !sameAs(old[name], now[name])
  );
  return {
    retired: Boolean(after.retired) !== Boolean(before.retired),
    members,
    slots: listChanges(oldSlots ?? [], slots ?? []),
    checks: listChanges(oldChecks ?? [], checks ?? []),
    calendar: !sameAs(before.calendar ?? {}, after.calendar ?? {}),
  };
}
