import { DomainError } from '@anteroom/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type EndedFacts, endedPage } from './visit-page';

export interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** Answers with a page. A program that does not ask for HTML gets a refusal as problem details. */
export async function asPage({ request, reply }: Exchange, write: () => Promise<string>): Promise<string> {
  void reply.header('content-type', 'text/html; charset=utf-8');
  try {
    return await write();
  } catch (error) {
    const isRead = request.headers.accept?.includes('text/html') ?? false;
    if (!isRead || !(error instanceof DomainError) || error.code !== 'link-expired') throw error;
    void reply.code(410);
    return endedPage(error.facts as unknown as EndedFacts);
  }
}
