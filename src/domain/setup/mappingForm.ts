import { z } from 'zod';
import { PRIORITIES } from '../vocabulary/priorities';
import { PENDING_REASONS } from '../vocabulary/pendingReasons';
import { REPORTERS } from '../vocabulary/reporters';
import { TICKET_STATES } from '../vocabulary/ticketStates';
import { TICKET_TYPES } from '../vocabulary/ticketTypes';
import { fault, oneLine } from './formFields';
import type { Connection } from './SetupDocument';

type Mapping = NonNullable<Connection['mapping']>;

/** The parts of a mapping that turn the names of a system into our words, each with those words. */
const MAPPED_WORDS = {
  states: TICKET_STATES.map(({ value }) => value),
  priorities: PRIORITIES.map(({ value }) => value),
  types: TICKET_TYPES.map(({ value }) => value),
  pending: PENDING_REASONS.map(({ value }) => value),
  reportedBy: REPORTERS.map(({ value }) => value),
} as const;

export type MappedPart = keyof typeof MAPPED_WORDS;
export const MAPPED_PARTS = [
  'states',
  'priorities',
  'types',
  'pending',
  'reportedBy',
] as const satisfies readonly MappedPart[];

/** What we read from a field of the system that has no fixed place there. */
export const NAMED_FIELDS = [
  'team',
  'service',
  'plannedStart',
  'plannedEnd',
  'pendingReason',
  'major',
  'cause',
  'resolution',
  'channel',
] as const;
export type NamedField = (typeof NAMED_FIELDS)[number];

const rows = z
  .array(z.object({ from: oneLine.min(1, fault('required')), to: z.string().min(1, fault('required')) }))
  .check(({ value, issues }) => {
    const seen = new Set<string>();
    value.forEach(({ from }, index) => {
      // Raw names are compared without case.
      const name = from.toLowerCase();
      if (seen.has(name)) {
        issues.push({ code: 'custom', message: fault('twice'), path: [index, 'from'], input: from });
      }
      seen.add(name);
    });
  });

/** The words for raw names as rows, and the system's own fields by what they hold (empty: the usual one). */
export const mappingFormSchema = z.object({
  states: rows,
  priorities: rows,
  types: rows,
  pending: rows,
  reportedBy: rows,
  fields: z.object({
    team: oneLine,
    service: oneLine,
    plannedStart: oneLine,
    plannedEnd: oneLine,
    pendingReason: oneLine,
    major: oneLine,
    cause: oneLine,
    resolution: oneLine,
    channel: oneLine,
  }),
});

export type MappingForm = z.infer<typeof mappingFormSchema>;
type Row = MappingForm['states'][number];

/** A word as text; YAML makes a number of a priority that is written without quotes. */
function asWord(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

function toRows(words: Mapping['states']): Row[] {
  return Object.entries(words ?? {}).flatMap(([from, value]) => {
    const to = asWord(value);
    return to === undefined ? [] : [{ from, to }];
  });
}

/** The words of the rows. A word that is as it was keeps its stored form; what no row can show stays. */
function toWords(table: Row[], before: Mapping['states']): Mapping['states'] {
  const unseen = Object.entries(before ?? {}).filter(([, value]) => asWord(value) === undefined);
  const seen = table.map(({ from, to }) => [from, asWord(before?.[from]) === to ? before?.[from] : to] as const);
  const words = Object.fromEntries([...unseen, ...seen]);
  return Object.keys(words).length > 0 || before !== undefined ? words : undefined;
}

export function mappingToForm(mapping: Connection['mapping']): MappingForm {
  const field = (name: NamedField) => asWord(mapping?.fields?.[name]) ?? '';
  return {
    states: toRows(mapping?.states),
    priorities: toRows(mapping?.priorities),
    types: toRows(mapping?.types),
    pending: toRows(mapping?.pending),
    reportedBy: toRows(mapping?.reportedBy),
    fields: {
      team: field('team'),
      service: field('service'),
      plannedStart: field('plannedStart'),
      plannedEnd: field('plannedEnd'),
      pendingReason: field('pendingReason'),
      major: field('major'),
      cause: field('cause'),
      resolution: field('resolution'),
      channel: field('channel'),
    },
  };
}

function toFields(form: MappingForm['fields'], before: Mapping['fields']): Mapping['fields'] {
  const others = Object.entries(before ?? {}).filter(([name]) => !NAMED_FIELDS.some((known) => known === name));
  const named = Object.entries(form).filter(([, field]) => field !== '');
  const fields = Object.fromEntries([...others, ...named]);
  return Object.keys(fields).length > 0 || before !== undefined ? fields : undefined;
}

/** The mapping with what the form says; undefined where nothing is mapped and nothing was. */
export function formToMapping(form: MappingForm, before: Connection['mapping']): Connection['mapping'] {
  const mapping = {
    ...before,
    states: toWords(form.states, before?.states),
    priorities: toWords(form.priorities, before?.priorities),
    types: toWords(form.types, before?.types),
    pending: toWords(form.pending, before?.pending),
    reportedBy: toWords(form.reportedBy, before?.reportedBy),
    fields: toFields(form.fields, before?.fields),
  };
  return before !== undefined || Object.values(mapping).some((part) => part !== undefined) ? mapping : undefined;
}
