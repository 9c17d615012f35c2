// Asks the process in this container how it is: the command of the container's health check.
const answer = await fetch(`http://127.0.0.1:${process.env.PORT}/health`, { signal: AbortSignal.timeout(3_000) });
if (!answer.ok) {
  console.error(`/health answered ${answer.status}`);
  process.exit(1);
}
