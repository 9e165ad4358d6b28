// A reporter of @web/test-runner that counts. A file that cannot be imported has no tests: its errors count as failures.
import { writeCounts } from './counts.mjs';

function count(suite, sums) {
  for (const test of suite.tests ?? []) sums[test.passed || test.skipped ? 'passed' : 'failed'] += 1;
  for (const inner of suite.suites ?? []) count(inner, sums);
}

export function browserCounts() {
  return {
    onTestRunFinished({ sessions }) {
      const sums = { passed: 0, failed: 0 };
      for (const session of sessions) {
        const before = sums.failed;
        if (session.testResults) count(session.testResults, sums);
        if (!session.passed && sums.failed === before) sums.failed += 1;
      }
      writeCounts('browser', sums.passed, sums.failed);
    },
  };
}
