import { begins, ended } from '../../scripts/progress.ts';
import type { Figure } from '../figures/measure.ts';
import { runGo } from '../figures/runGo.ts';
import { answerFigures } from './answerFigures.ts';
import { liveFigures } from './liveFigures.ts';
import { viewerFigures } from './viewerFigures.ts';

async function bench(name: string, pattern: string, times: number): Promise<string> {
  const started = performance.now();
  begins(name);
  const args = ['./pkg/plugin', '-run', '^$', '-bench', pattern, '-benchtime', `${times}x`, '-timeout', '40m'];
  const output = await runGo(name, args);
  ended('✓', name, (performance.now() - started) / 1000);
  return output;
}

/**
 * What answers from a copy of tickets take, to the JSON of their frames, and against the same asked live of a
 * simulated Jira Cloud whose answers wait 80 ms each. About 18 minutes, ten of them for the viewers; the variable
 * ROUNDS_BENCH_MINUTES makes theirs shorter than five minutes a side.
 */
export async function mirror(): Promise<Figure[]> {
  const answers = await bench('answers from the copy', '^BenchmarkMirror$', 10);
  const crowd = await bench('20 queries a second', '^BenchmarkMirrorCrowd$', 1);
  const live = await bench('the same live', '^BenchmarkMirrorAgainstLive$', 1);
  const viewers = await bench('50 viewers, live and then from the copy', '^BenchmarkMirrorViewers$', 1);
  return [...answerFigures(answers + crowd), ...liveFigures(live), ...viewerFigures(viewers)];
}
