import type { StaffIdentity } from '@anteroom/contracts-shared';
import { identityHeader } from '@anteroom/contracts-shared';
import type { FastifyRequest } from 'fastify';
import { type IdentityVerifier } from './identity-token';

/** Finds out who is asking. */
export abstract class Authentication {
  /** Undefined when the request carries no proof, or one that is not valid (any more). */
  abstract identify(request: FastifyRequest): Promise<StaffIdentity | undefined>;
}

/** For services: the identity that the gateway has signed. */
export class SignedIdentity extends Authentication {
  constructor(private readonly verifier: IdentityVerifier) {
    super();
  }

  async identify(request: FastifyRequest): Promise<StaffIdentity | undefined> {
    const token = request.headers[identityHeader];
    return typeof token === 'string' ? this.verifier.find(token) : undefined;
  }
}

const identities = new WeakMap<FastifyRequest, StaffIdentity>();

export function rememberIdentity(request: FastifyRequest, identity: StaffIdentity): void {
  identities.set(request, identity);
}

/** Who is asking; undefined only on public routes. */
export function identityOf(request: FastifyRequest): StaffIdentity | undefined {
  return identities.get(request);
}
