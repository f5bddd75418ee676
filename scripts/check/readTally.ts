import type { Tally } from './tally.ts';

/** Reads a tally from what a command printed and the code it ended with. */
export type ReadTally = (output: string, code: number) => Tally;

function numberOf(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

function objectIn(text: string): Record<string, unknown> {
  const start = text.indexOf('{');
  try {
    const value: unknown = JSON.parse(start < 0 ? '' : text.slice(start));
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

/** A command that failed without naming a failed test counts as one failure, so that it cannot pass unseen. */
function atLeastOneFailure(tally: Tally, code: number): Tally {
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

/** A command that is one check. */
export const asOneCheck: ReadTally = (_output, code) => ({
  passed: code === 0 ? 1 : 0,
  failed: code === 0 ? 0 : 1,
  skipped: 0,
});

/** Jest's `--json` report. A suite that could not be loaded counts as one failure. */
export const fromJest: ReadTally = (output, code) => {
  const report = objectIn(output);
  return atLeastOneFailure(
    {
      passed: numberOf(report['numPassedTests']),
      failed: numberOf(report['numFailedTests']) + numberOf(report['numRuntimeErrorTestSuites']),
      skipped: numberOf(report['numPendingTests']) + numberOf(report['numTodoTests']),
    },
    code
  );
};

/** The closing comments of Node's TAP reporter. */
export const fromNodeTest: ReadTally = (output, code) => {
  const count = (word: string) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
  return atLeastOneFailure(
    { passed: count('pass'), failed: count('fail') + count('cancelled'), skipped: count('skipped') + count('todo') },
    code
  );
};

/** The events of `go test -json`; a package that does not build counts as one failure. */
export const fromGoTest: ReadTally = (output, code) => {
  const tally = { passed: 0, failed: 0, skipped: 0 };
  for (const line of output.split('\n')) {
    const event = line.startsWith('{') ? objectIn(line) : {};
    const isTest = typeof event['Test'] === 'string';
    if (event['Action'] === 'pass' && isTest) {
      tally.passed += 1;
    } else if (event['Action'] === 'skip' && isTest) {
      tally.skipped += 1;
    } else if (event['Action'] === 'fail' && (isTest || event['FailedBuild'] !== undefined)) {
      tally.failed += 1;
    }
  }
  return atLeastOneFailure(tally, code);
};

/** Playwright's JSON report; a test that passed only when repeated is a failure: it proves nothing. */
export const fromPlaywright: ReadTally = (output, code) => {
  const stats = objectIn(JSON.stringify(objectIn(output)['stats'] ?? {}));
  return atLeastOneFailure(
    {
      passed: numberOf(stats['expected']),
      failed: numberOf(stats['unexpected']) + numberOf(stats['flaky']),
      skipped: numberOf(stats['skipped']),
    },
    code
  );
};
