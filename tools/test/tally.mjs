/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/** @type {Tally} */
export const nothing = { passed: 0, failed: 0, skipped: 0 };

/** @param {Tally[]} tallies @returns {Tally} */
export function sum(tallies) {
  const total = (field) => tallies.reduce((count, tally) => count + (tally[field] ?? 0), 0);
  return { passed: total('passed'), failed: total('failed'), skipped: total('skipped') };
}

/** A check that only says yes or no counts as one. */
export const check = (isGood) => (isGood ? { ...nothing, passed: 1 } : { ...nothing, failed: 1 });

/**
 * The numbers of the projects that were run. One that reported nothing did not get that far; and a command that failed
 * although every project reported success failed outside the tests. Both are failures nobody may overlook.
 * @param {(Tally | undefined)[]} reports
 */
export function tallyOf(reports, hasSucceeded) {
  const reported = sum(reports.map((report) => report ?? { ...nothing, failed: 1 }));
  return hasSucceeded || reported.failed > 0 ? reported : sum([reported, check(false)]);
}

/** The last line of a run. */
export const closingLine = ({ passed, failed }) => `${passed} passed, ${failed} failed`;
