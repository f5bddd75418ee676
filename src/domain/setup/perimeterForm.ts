import { z } from 'zod';
import { isZone } from '../zone/isZone';
import { fault, idField, requiredLine } from './formFields';
import { formToScope, scopeFormSchema, scopeToForm, statedList, type SystemOf } from './scopeForm';
import { PEOPLE, type Perimeter } from './SetupDocument';

/** A perimeter as its form shows it. */
export const perimeterFormSchema = (takenIds: readonly string[], systemOf: SystemOf) =>
  z.object({
    name: requiredLine,
    id: idField(takenIds),
    zone: z.string().min(1, fault('required')).refine(isZone, fault('zone')),
    scope: z.array(scopeFormSchema(systemOf)).min(1, fault('scope')),
    viewers: z.array(z.string()),
    operators: z.array(z.string()),
    writing: z.boolean(),
    showPeople: z.boolean(),
  });

export type PerimeterForm = z.infer<ReturnType<typeof perimeterFormSchema>>;

export function perimeterToForm(perimeter: Perimeter): PerimeterForm {
  return {
    name: perimeter.name,
    id: perimeter.id,
    zone: perimeter.zone,
    scope: perimeter.scope.map(scopeToForm),
    viewers: perimeter.viewers ?? [],
    operators: perimeter.operators ?? [],
    writing: perimeter.writing ?? false,
    showPeople: perimeter.show?.includes(PEOPLE) ?? false,
  };
}

/** The perimeter with what the form says; fields that the form does not show stay as they were. */
export function formToPerimeter(form: PerimeterForm, before: Perimeter, systemOf: SystemOf): Perimeter {
  const others = (before.show ?? []).filter((word) => word !== PEOPLE);
  return {
    ...before,
    id: form.id,
    name: form.name,
    zone: form.zone,
    scope: form.scope.map((scope) => formToScope(scope, before.scope[scope.origin], systemOf)),
    viewers: statedList(form.viewers, before.viewers),
    operators: statedList(form.operators, before.operators),
    writing: form.writing || (before.writing === false ? false : undefined),
    show: statedList(form.showPeople ? [...others, PEOPLE] : others, before.show),
  };
}
