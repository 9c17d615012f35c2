/** A tab in the background has no frames; there it is done after this. */
const withoutFramesMs = 150;

/**
 * Does something once the next frame is on the screen: what was just changed is seen first, and what takes longer
 * follows.
 */
export function afterPaint(then: () => void): void {
  const frame = requestAnimationFrame(() => {
    clearTimeout(patience);
    setTimeout(then);
  });
  const patience = setTimeout(() => {
    cancelAnimationFrame(frame);
    then();
  }, withoutFramesMs);
}
