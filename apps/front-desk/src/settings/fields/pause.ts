/** How long somebody who types has to rest before it is saved. */
export const pauseMs = 600;

/** Does what was asked last once nothing more was asked for a while. */
export class Pause {
  private timer: ReturnType<typeof setTimeout> | undefined;

  then(act: () => void): void {
    this.end();
    this.timer = setTimeout(act, pauseMs);
  }

  /** Forgets what was asked. */
  end(): void {
    clearTimeout(this.timer);
  }
}
