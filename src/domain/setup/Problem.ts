import { z } from 'zod';

export const problemSchema = z.object({
  /** The place in the document, such as "connections[0].url"; empty for the whole document. */
  path: z.string().catch(''),
  message: z.string(),
  severity: z.enum(['error', 'warning']).catch('error'),
});

/** One thing that is wrong with a set-up, as the backend says it. */
export type Problem = z.infer<typeof problemSchema>;

/** The problems of one part, such as "connections[0]", with the rest of their path ("url"). */
export function problemsOf(problems: readonly Problem[], part: string): Problem[] {
  return problems
    .filter(({ path }) => path === part || path.startsWith(`${part}.`))
    .map((problem) => ({ ...problem, path: problem.path.slice(part.length + 1) }));
}
