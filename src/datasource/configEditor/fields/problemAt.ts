import type { Problem } from '../../../domain/setup/Problem';

/** What the backend says about one field of a part; a list speaks for its items. */
export function problemAt(problems: readonly Problem[], field: string): string | undefined {
  return problems.find(({ path }) => path === field || path.startsWith(`${field}[`) || path.startsWith(`${field}.`))
    ?.message;
}
