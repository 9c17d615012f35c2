import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, closingLine, sum, tallyOf } from './tally.mjs';

const green = { passed: 3, failed: 0, skipped: 1 };

test('adds up what every project reported', () => {
  assert.deepEqual(tallyOf([green, { passed: 1, failed: 2, skipped: 0 }], false), { passed: 4, failed: 2, skipped: 1 });
});

test('a project that reported nothing counts as a failure', () => {
  assert.deepEqual(tallyOf([green, undefined], false), { passed: 3, failed: 1, skipped: 1 });
});

test('a command that failed behind green projects counts as a failure', () => {
  assert.deepEqual(tallyOf([green], false), { passed: 3, failed: 1, skipped: 1 });
  assert.deepEqual(tallyOf([green], true), green);
});

test('the closing line counts checks and tests alike', () => {
  assert.equal(closingLine(sum([green, check(true), check(false)])), '4 passed, 1 failed');
});
