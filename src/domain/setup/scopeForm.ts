import { z } from 'zod';
import { fault } from './formFields';
import type { FieldFault } from './FieldFault';
import type { Scope } from './SetupDocument';
import type { System } from './systems';

const PROJECT_KEY = /^[A-Za-z][A-Za-z0-9_]{0,254}$/;
const COLUMN = /^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*){0,3}$/;
const SCOPE_ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/;

/** The system of a connection by its id; undefined for one that does not exist. */
export type SystemOf = (connection: string) => System | undefined;

const fields = z.object({
  /** The place of this scope in the stored list, to keep what the form does not show; -1 for a new one. */
  origin: z.number(),
  connection: z.string().min(1, fault('required')),
  projects: z.array(z.string()),
  labels: z.array(z.string()),
  /** ServiceNow's column that tells customers apart; empty means company. */
  field: z.string().trim(),
  ids: z.array(z.string()),
});

export type ScopeForm = z.infer<typeof fields>;

/** Whether a scope is told by column and ids; one whose connection is gone is as it was stored. */
export function isServiceNowScope({ connection, ids }: Pick<ScopeForm, 'connection' | 'ids'>, systemOf: SystemOf) {
  const system = systemOf(connection);
  return system === undefined ? ids.length > 0 : system === 'servicenow';
}

const isListOf = (pattern: RegExp, values: string[]) =>
  values.length > 0 && values.every((value) => pattern.test(value));

function faults(scope: ScopeForm, systemOf: SystemOf): Array<[keyof ScopeForm, FieldFault, boolean]> {
  return isServiceNowScope(scope, systemOf)
    ? [
        ['field', 'column', scope.field === '' || COLUMN.test(scope.field)],
        ['ids', 'ids', isListOf(SCOPE_ID, scope.ids)],
      ]
    : [['projects', 'projects', isListOf(PROJECT_KEY, scope.projects)]];
}

/** One scope of a perimeter as its form shows it. */
export const scopeFormSchema = (systemOf: SystemOf) =>
  fields.check(({ value, issues }) => {
    for (const [field, message, isRight] of faults(value, systemOf)) {
      if (!isRight) {
        issues.push({ code: 'custom', message: fault(message), path: [field], input: value[field] });
      }
    }
  });

export function scopeToForm({ connection, projects, labels, field, ids }: Scope, origin: number): ScopeForm {
  return { origin, connection, projects: projects ?? [], labels: labels ?? [], field: field ?? '', ids: ids ?? [] };
}

/** An empty list says nothing, so it is only written where there was one before. */
export function statedList(values: string[], before: string[] | undefined): string[] | undefined {
  return values.length > 0 || before !== undefined ? values : undefined;
}

/** The scope with what the form says; what belongs to the other kind of system is taken out. */
export function formToScope(form: ScopeForm, before: Scope | undefined, systemOf: SystemOf): Scope {
  const { connection, projects, labels, field, ids } = form;
  return isServiceNowScope(form, systemOf)
    ? { ...before, connection, projects: undefined, labels: undefined, field: field === '' ? undefined : field, ids }
    : { ...before, connection, projects, labels: statedList(labels, before?.labels), field: undefined, ids: undefined };
}
