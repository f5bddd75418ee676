import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { asOneCheck, fromGoTest, fromJest, fromNodeTest, fromPlaywright } from './readTally.ts';

describe('reading how many checks passed', () => {
  it('counts a plain command as one check', () => {
    assert.deepEqual(asOneCheck('', 0), { passed: 1, failed: 0, skipped: 0 });
    assert.deepEqual(asOneCheck('', 2), { passed: 0, failed: 1, skipped: 0 });
  });

  it('reads Jest, a suite that did not load included', () => {
    const report = JSON.stringify({
      numPassedTests: 3,
      numFailedTests: 1,
      numRuntimeErrorTestSuites: 1,
      numPendingTests: 2,
    });
    assert.deepEqual(fromJest(`some warning\n${report}`, 1), { passed: 3, failed: 2, skipped: 2 });
  });

  it('reads the TAP of node --test', () => {
    const tap = '# tests 6\n# pass 3\n# fail 1\n# cancelled 1\n# skipped 1\n# todo 0\n';
    assert.deepEqual(fromNodeTest(tap, 1), { passed: 3, failed: 2, skipped: 1 });
  });

  it('reads go test -json, a package that does not build included', () => {
    const events = [
      { Action: 'pass', Test: 'TestA' },
      { Action: 'pass', Package: 'p' },
      { Action: 'skip', Test: 'TestB' },
      { Action: 'fail', Test: 'TestC' },
      { Action: 'fail', Package: 'q', FailedBuild: 'q' },
    ];
    const output = events.map((event) => JSON.stringify(event)).join('\n');
    assert.deepEqual(fromGoTest(output, 1), { passed: 1, failed: 2, skipped: 1 });
  });

  it('calls a test that passed only when repeated a failure', () => {
    const report = JSON.stringify({ stats: { expected: 4, unexpected: 0, flaky: 1, skipped: 0 } });
    assert.deepEqual(fromPlaywright(report, 0), { passed: 4, failed: 1, skipped: 0 });
  });

  it('never lets a command that failed without a report pass', () => {
    for (const read of [fromJest, fromNodeTest, fromGoTest, fromPlaywright]) {
      assert.equal(read('crashed', 1).failed, 1);
    }
  });
});
