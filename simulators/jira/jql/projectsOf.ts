import type { Clause, Operand } from './parse/Query.ts';

function textsOf(operand: Operand): string[] | undefined {
  if (operand.kind === 'value') {
    return [operand.text.toLowerCase()];
  }
  return operand.kind === 'list' && operand.items.every(({ kind }) => kind === 'value')
    ? operand.items.flatMap((item) => textsOf(item) ?? [])
    : undefined;
}

/**
 * The projects (key, name or id, in lower case) beyond which a clause finds nothing; undefined when it may find
 * tickets anywhere. So a search need not look at all projects of a large site.
 */
export function projectsOf(clause: Clause | undefined): ReadonlySet<string> | undefined {
  if (clause === undefined || clause.kind === 'not') {
    return undefined;
  }
  if (clause.kind === 'terminal') {
    const positive = clause.operator === '=' || clause.operator === 'in';
    const texts = positive && clause.field.name.toLowerCase() === 'project' ? textsOf(clause.operand) : undefined;
    return texts === undefined ? undefined : new Set(texts);
  }
  const parts = clause.clauses.map((part) => projectsOf(part));
  if (clause.kind === 'and') {
    const bounds = parts.filter((part) => part !== undefined);
    return bounds.length === 0
      ? undefined
      : bounds.reduce((one, other) => new Set([...one].filter((text) => other.has(text))));
  }
  return parts.some((part) => part === undefined) ? undefined : new Set(parts.flatMap((part) => [...(part ?? [])]));
}
