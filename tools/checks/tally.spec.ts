import { describe, expect, it } from 'vitest';
import { fromPlaywright, fromVitest, heldTo, lastLine, nothing, oneCheck, sum } from './tally.ts';

describe('the totals of a test run', () => {
  it('are the sums of all suites', () => {
    const all = sum([oneCheck(0), oneCheck(2), { passed: 40, failed: 1, skipped: 3 }]);
    expect(all).toEqual({ passed: 41, failed: 2, skipped: 3 });
    expect(lastLine(all)).toBe('41 passed, 2 failed');
  });

  it('count a file that does not load as a failure', () => {
    const report = {
      numPassedTests: 5,
      numFailedTests: 0,
      numPendingTests: 1,
      numTodoTests: 0,
      testResults: [
        { status: 'passed', assertionResults: [{}] },
        { status: 'failed', assertionResults: [] },
      ],
    };
    expect(fromVitest(report)).toEqual({ passed: 5, failed: 1, skipped: 1 });
  });

  it('name a journey that passes only the second time', () => {
    const specs = [
      { title: 'a resident enters', file: 'entering.spec.ts', tests: [{ status: 'expected' }] },
      { title: 'a resident moves', file: 'moving.spec.ts', tests: [{ status: 'flaky' }] },
    ];
    const stats = { expected: 7, unexpected: 0, flaky: 1, skipped: 0 };
    expect(fromPlaywright({ stats, suites: [{ suites: [{ specs }] }], errors: [] })).toEqual({
      passed: 8,
      failed: 0,
      skipped: 0,
      unsteady: ['moving.spec.ts › a resident moves'],
    });
  });

  it('count a journey that fails twice as a failure', () => {
    const stats = { expected: 7, unexpected: 1, flaky: 0, skipped: 0 };
    expect(fromPlaywright({ stats, suites: [], errors: [{}] })).toMatchObject({ passed: 7, failed: 1 });
  });

  it('never call a run good that ended badly', () => {
    expect(heldTo(1, { passed: 12, failed: 0, skipped: 0 }).failed).toBe(1);
    expect(heldTo(1, { passed: 12, failed: 3, skipped: 0 }).failed).toBe(3);
    expect(heldTo(0, nothing)).toEqual(nothing);
  });
});
