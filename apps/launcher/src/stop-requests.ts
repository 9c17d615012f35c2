const sameRequestMs = 1_000;

/**
 * Resolves, and aborts the controller, at the first request to stop: Ctrl-C, SIGTERM, a closed terminal, or the death
 * of the process that started us (our channel to it closes). npm, the terminal and our parent may each pass on the same
 * Ctrl-C; one that comes later means “now”, and the guard ends whatever is left.
 */
export function untilAskedToStop(stopping: AbortController): Promise<void> {
  return new Promise((resolve) => {
    let firstAt: number | undefined;
    const ask = () => {
      firstAt ??= performance.now();
      if (performance.now() - firstAt > sameRequestMs) process.exit(1);
      stopping.abort();
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask);
    process.once('disconnect', ask);
  });
}
