// Asks the process in this container how it is; a container's health check runs it with the path to ask.
const [, , path = '/health'] = process.argv;

const answer = await fetch(`http://127.0.0.1:${process.env.PORT}${path}`, { signal: AbortSignal.timeout(3_000) });
if (!answer.ok) {
  console.error(`${path} answered ${answer.status}`);
  process.exit(1);
}
