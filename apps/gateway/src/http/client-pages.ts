import type { Problem } from '@anteroom/contracts-shared';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { apiPrefix } from './forwarding';

/** What clients open from messages: they have a phone in their hand and read no problem documents. */
const clientPaths = `${apiPrefix}/visit/`;

type Case = 'link' | 'busy' | 'away';

const sentences: Readonly<Record<string, Readonly<Record<Case, string>>>> = {
  en: {
    link: 'This link is not valid. Please open it from the message once more, or call us.',
    busy: 'This was tried too often just now. Please try again in a minute.',
    away: 'We cannot show this at the moment. Please try again in a few minutes, or call us.',
  },
  de: {
    link: 'Dieser Link ist nicht gültig. Bitte öffnen Sie ihn noch einmal aus der Nachricht, oder rufen Sie uns an.',
    busy: 'Das wurde gerade zu oft versucht. Bitte versuchen Sie es in einer Minute noch einmal.',
    away: 'Das können wir im Moment nicht zeigen. Bitte versuchen Sie es in einigen Minuten noch einmal, oder rufen Sie uns an.',
  },
  ru: {
    link: 'Эта ссылка недействительна. Откройте её ещё раз из сообщения или позвоните нам.',
    busy: 'Слишком много попыток подряд. Попробуйте ещё раз через минуту.',
    away: 'Сейчас мы не можем это показать. Попробуйте ещё раз через несколько минут или позвоните нам.',
  },
};

/**
 * Turns every refusal of a client's page into a page with words, whoever refused: the service, this gateway, or nobody
 * because the service is away. A program that does not ask for HTML gets the problem as it is.
 */
export function addClientPages(server: FastifyInstance): void {
  server.addHook('onSend', (request, reply, payload, done) => {
    if (!isClients(request) || !isProblem(reply)) return done(null, payload);
    void reply.header('content-type', 'text/html; charset=utf-8').removeHeader('content-length');
    done(null, pageFor(reply.statusCode, request.headers['accept-language']));
  });
}

function isClients({ url, headers }: FastifyRequest): boolean {
  return url.startsWith(clientPaths) && (headers.accept?.includes('text/html') ?? false);
}

function isProblem(reply: FastifyReply): boolean {
  return String(reply.getHeader('content-type')).startsWith('application/problem+json');
}

function pageFor(status: Problem['status'], languages = ''): string {
  const language = languages.split(/[,;-]/, 1)[0]?.trim().toLowerCase() ?? '';
  const known = language in sentences ? language : 'en';
  const which: Case = status === 429 ? 'busy' : status >= 500 ? 'away' : 'link';
  return `<!doctype html><html lang="${known}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>Anteroom</title><style>:root{color-scheme:light dark}body{margin:0;font:17px/1.5 system-ui,sans-serif}main{max-inline-size:30rem;margin:0 auto;padding:2rem 1.25rem}</style></head><body><main><h1>Anteroom</h1><p>${sentences[known]?.[which] ?? ''}</p></main></body></html>`;
}
