import type { ComponentFixture } from '@angular/core/testing';

/** Lets everything that waits for promises go on. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

/** A timer that sets a signal, the drawing that follows, a timer that this sets, and the drawing after that. */
const rounds = 4;

/**
 * Until a component is drawn and has had its say, timers without a delay included: those set before ours fire before
 * it, however busy the machine is.
 */
export async function comeToRest(fixture: ComponentFixture<unknown>): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    await settle();
    await fixture.whenStable();
    await new Promise((done) => setTimeout(done));
  }
  await fixture.whenStable();
}

/**
 * Until something is so that takes its time: a frame that is painted first, a drawing that is paced.
 * @throws Error when it is not so after two seconds
 */
export async function until(condition: () => boolean): Promise<void> {
  const deadline = performance.now() + 2_000;
  while (!condition()) {
    if (performance.now() > deadline) throw new Error(`Never so: ${String(condition)}`);
    await new Promise((done) => setTimeout(done, 5));
  }
}
