import { runStep } from '../../scripts/runStep.ts';

/** Runs `go test` with these arguments and answers what it printed; throws an Error with its last lines where it fails. */
export async function runGo(name: string, args: string[], env: Record<string, string> = {}): Promise<string> {
  const { code, output, log } = await runStep({ name, command: 'go', args: ['test', '-count=1', '-v', ...args], env });
  if (code !== 0) {
    throw new Error(`The measurement "${name}" failed, see ${log}: ${output.trim().slice(-600)}`);
  }
  return output;
}
