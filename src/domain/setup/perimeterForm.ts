import { z } from 'zod';
import { fault, idField, requiredLine } from './formFields';
import { PEOPLE, type Perimeter } from './SetupDocument';

const PROJECT_KEY = /^[A-Za-z][A-Za-z0-9_]{0,254}$/;

function isZone(zone: string): boolean {
  try {
    return zone !== '' && new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

const scopeForm = z.object({
  /** The place of this scope in the stored list, to keep what the form does not show; -1 for a new one. */
  origin: z.number(),
  connection: z.string().min(1, fault('required')),
  projects: z
    .array(z.string())
    .min(1, fault('projects'))
    .refine((keys) => keys.every((key) => PROJECT_KEY.test(key)), fault('projects')),
  labels: z.array(z.string()),
});

/** A perimeter as its form shows it. */
export const perimeterFormSchema = (takenIds: readonly string[]) =>
  z.object({
    name: requiredLine,
    id: idField(takenIds),
    zone: z.string().min(1, fault('required')).refine(isZone, fault('zone')),
    scope: z.array(scopeForm).min(1, fault('scope')),
    viewers: z.array(z.string()),
    operators: z.array(z.string()),
    showPeople: z.boolean(),
  });

export type PerimeterForm = z.infer<ReturnType<typeof perimeterFormSchema>>;

export function perimeterToForm(perimeter: Perimeter): PerimeterForm {
  return {
    name: perimeter.name,
    id: perimeter.id,
    zone: perimeter.zone,
    scope: perimeter.scope.map(({ connection, projects, labels }, origin) => ({
      origin,
      connection,
      projects,
      labels: labels ?? [],
    })),
    viewers: perimeter.viewers ?? [],
    operators: perimeter.operators ?? [],
    showPeople: perimeter.show?.includes(PEOPLE) ?? false,
  };
}

/** An empty list says nothing, so it is only written where there was one before. */
function list(values: string[], before: string[] | undefined): string[] | undefined {
  return values.length > 0 || before !== undefined ? values : undefined;
}

/** The perimeter with what the form says; fields that the form does not show stay as they were. */
export function formToPerimeter(form: PerimeterForm, before: Perimeter): Perimeter {
  const others = (before.show ?? []).filter((word) => word !== PEOPLE);
  return {
    ...before,
    id: form.id,
    name: form.name,
    zone: form.zone,
    scope: form.scope.map(({ origin, labels, ...scope }) => {
      const stored = before.scope[origin];
      return { ...stored, ...scope, labels: list(labels, stored?.labels) };
    }),
    viewers: list(form.viewers, before.viewers),
    operators: list(form.operators, before.operators),
    show: list(form.showPeople ? [...others, PEOPLE] : others, before.show),
  };
}
