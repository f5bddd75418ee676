import type { Checklist } from './Checklist';
import type { Definition } from './KnownChecklist';

/** One member that is not the same in two versions. */
export interface DetailedChange {
  part: 'checklist' | 'slot' | 'check' | 'calendar';
  /** What the slot or check is called; empty for the checklist itself and for the calendar. */
  name: string;
  /** Which member, such as "evidence.min"; empty where the whole slot or check is new or gone. */
  member: string;
  /** How it was and is, as text; empty where it was or is not there. */
  before: string;
  after: string;
}

type Part = NonNullable<Checklist['checks']>[number] | NonNullable<Checklist['slots']>[number];

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function asText(value: unknown): string {
  switch (typeof value) {
    case 'undefined':
      return '';
    case 'string':
      return value;
    case 'number':
    case 'boolean':
      return String(value);
    default:
      return Array.isArray(value) && value.every((one) => typeof one === 'string')
        ? value.join(', ')
        : JSON.stringify(value);
  }
}

/** The members of an object by their paths, such as "evidence.min"; null is as good as absent. */
function membersOf(value: unknown, path = ''): Map<string, string> {
  if (!isPlain(value)) {
    return new Map(value === null ? [] : [[path, asText(value)]]);
  }
  const members = Object.entries(value).flatMap(([name, each]) => [
    ...membersOf(each, path === '' ? name : `${path}.${name}`),
  ]);
  return new Map(members);
}

function compare(part: DetailedChange['part'], name: string, before: unknown, after: unknown): DetailedChange[] {
  const [was, is] = [membersOf(before), membersOf(after)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((member) => ({ part, name, member, before: was.get(member) ?? '', after: is.get(member) ?? '' }))
    .filter((change) => change.before !== change.after);
}

const nameOf = (part: Part) => part.title || part.id;

function compareParts(part: 'slot' | 'check', before: readonly Part[], after: readonly Part[]): DetailedChange[] {
  const whole = { part, member: '' };
  const find = (list: readonly Part[], id: string) => list.find((one) => one.id === id);
  const gone = before.filter(({ id }) => !find(after, id));
  return [
    ...after.flatMap((one) => {
      const was = find(before, one.id);
      return was === undefined
        ? [{ ...whole, name: nameOf(one), before: '', after: nameOf(one) }]
        : compare(part, nameOf(one), was, one);
    }),
    ...gone.map((one) => ({ ...whole, name: nameOf(one), before: nameOf(one), after: '' })),
  ];
}

/** What is different between two versions, member by member, in the order of the later one. */
export function detailedChanges(before: Definition, after: Definition): DetailedChange[] {
  const { slots: oldSlots, checks: oldChecks, ...old } = before.checklist;
  const { slots, checks, ...now } = after.checklist;
  return [
    ...compare('checklist', '', { ...old, retired: before.retired }, { ...now, retired: after.retired }),
    ...compareParts('slot', oldSlots ?? [], slots ?? []),
    ...compareParts('check', oldChecks ?? [], checks ?? []),
    ...compare('calendar', '', before.calendar, after.calendar),
  ];
}
