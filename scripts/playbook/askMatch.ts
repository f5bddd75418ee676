import { spawn } from 'node:child_process';

import type { PlaybookEntry } from '../../src/domain/playbook/PlaybookEntry.ts';
import type { MatchAnswer } from '../../src/domain/playbook/PlaybookMatch.ts';
import type { Target } from '../../src/domain/playbook/Target.ts';
import { repository } from '../repository.ts';
import { loadDomain } from './loadDomain.ts';

/** What decides about an entry; of what else it says, nothing is asked. */
type AskedEntry = Pick<PlaybookEntry, 'id' | 'matchers' | 'customer' | 'priority' | 'reviewedOn' | 'rules'> &
  Partial<PlaybookEntry>;
type AskedTarget = Pick<Target, 'id' | 'ruleUid' | 'labels' | 'named' | 'pinned'>;

/** What one question may hold, as `pkg/playbook` has it. */
const maxTargets = 20_000;

/** Asks the back end's own matching which entry each target has. Throws one sentence where it does not answer. */
export async function askMatch(entries: readonly AskedEntry[], targets: readonly AskedTarget[]): Promise<MatchAnswer> {
  const { matchAnswerSchema } = await loadDomain();
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
  return matchAnswerSchema.parse(JSON.parse(output));
}
