import { spawn } from 'node:child_process';

import { z } from 'zod';

import { repository } from '../repository.ts';
import type { Answer, Entry, Target } from './Domain.ts';

const answerSchema = z.object({
  entries: z
    .array(z.object({ id: z.string(), problem: z.string(), catchAll: z.boolean(), fits: z.number() }))
    .nullable()
    .transform((list) => list ?? []),
  matches: z
    .array(
      z.object({
        ...{ target: z.string(), entry: z.string(), by: z.string(), why: z.string() },
        ...{ also: z.array(z.string()), conflict: z.array(z.string()) },
      })
    )
    .nullable()
    .transform((list) => list ?? []),
});

/** What one question may hold, as `pkg/playbook` has it. */
const maxTargets = 20_000;

/** Asks the back end's own matching which entry each target has. Throws one sentence where it does not answer. */
export async function askMatch(entries: readonly Entry[], targets: readonly Target[]): Promise<Answer> {
  if (targets.length > maxTargets) {
    throw new Error(`These are ${targets.length} alert rules; at most ${maxTargets} can be matched at once.`);
  }
  const question = {
    entries: entries.map(({ id, matchers, customer, priority, reviewedOn, rules }) => ({
      ...{ id, matchers, customer, priority, reviewedOn, rules },
    })),
    targets,
  };
  const output = await new Promise<string>((resolve, reject) => {
    const running = spawn('go', ['run', './workbench/match'], { cwd: repository });
    let answer = '';
    let complaint = '';
    running.stdout.setEncoding('utf8').on('data', (part: string) => (answer += part));
    running.stderr.setEncoding('utf8').on('data', (part: string) => (complaint += part));
    running.on('error', () => reject(new Error('Go could not be started, which matches the entries.')));
    running.on('close', (code) => {
      const sentence = /^match: (.+)$/m.exec(complaint)?.[1] ?? 'The entries could not be matched.';
      return code === 0 ? resolve(answer) : reject(new Error(sentence));
    });
    running.stdin.on('error', () => undefined).end(JSON.stringify(question));
  });
  return answerSchema.parse(JSON.parse(output));
}
