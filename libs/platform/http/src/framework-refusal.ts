import { DomainError } from '@anteroom/kernel';
import { HttpException } from '@nestjs/common';

/** `status` where the framework's is more telling than the code's: 405, 413, 415. */
export interface Refusal {
  refusal: DomainError;
  status?: number;
}

const refusals: Readonly<Record<number, Refusal>> = {
  400: { refusal: new DomainError('invalid', 'The request cannot be read: its address or its JSON is malformed.') },
  404: { refusal: new DomainError('not-found', 'There is nothing at this address.') },
  405: { refusal: new DomainError('not-found', 'This address does not take that method.'), status: 405 },
  413: { refusal: new DomainError('invalid', 'The request is too large.'), status: 413 },
  414: { refusal: new DomainError('invalid', 'The address of the request is too long.'), status: 414 },
  415: {
    refusal: new DomainError('invalid', 'The request must be JSON (content-type application/json).'),
    status: 415,
  },
  429: { refusal: new DomainError('too-many-requests', 'Too many requests at once; please wait a moment.') },
};

/** What Fastify or Nest refuse before a handler runs; undefined for errors that are not theirs. */
export function frameworkRefusal(error: unknown): Refusal | undefined {
  const status =
    error instanceof HttpException ? error.getStatus() : (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? refusals[status] : undefined;
}
