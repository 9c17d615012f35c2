import type { FastifyInstance } from 'fastify';

/** Forms, as browsers without script and Twilio send them: each field once, as text. */
export function addFormParser(server: FastifyInstance): void {
  server.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_, body, done) => {
    done(null, Object.fromEntries(new URLSearchParams(body.toString())));
  });
}
