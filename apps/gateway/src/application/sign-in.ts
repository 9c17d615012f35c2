import { DomainError } from '@anteroom/kernel';
import type { Ids, UnitOfWork } from '@anteroom/platform-persistence';
import type { KnownDevices } from './known-devices';
import { type Attempt, type LockOut, accountKey } from './lock-out';
import { hashOfToken, newSessionToken } from './session-token';
import type { Credentials, SignInOutcome, StaffRegister } from './staff';
import { Turns } from './turns';

/** Compares a password with its hash; as slow for an account that does not exist. */
export abstract class Passwords {
  abstract matches(password: string, hash: string | undefined): Promise<boolean>;
}

export interface SignInRequest {
  readonly email: string;
  readonly password: string;
  /** Where the request comes from, for the lock-out and the audit. */
  readonly address: string;
  /** What the browser's device cookie says. */
  readonly device: string | undefined;
}

/** The values of both cookies: of the session, and of the device from now on. */
export interface SignedIn {
  readonly token: string;
  readonly device: string;
}

const everywhere = { branchIds: [] };

/** Opens a session for who knows the password. */
export class SignIn {
  /** On one gateway one attempt per account at a time: a person who signs in on many screens at once is no guesser. */
  private readonly turns = new Turns();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly staff: StaffRegister,
    private readonly lockOut: LockOut,
    private readonly passwords: Passwords,
    private readonly ids: Ids,
    private readonly devices: KnownDevices,
  ) {}

  /** @throws DomainError `wrong-credentials`, `locked-out` */
  execute(request: SignInRequest): Promise<SignedIn> {
    const account = accountKey(request.email);
    const attempt = { account, address: request.address, device: this.devices.find(request.device, account) };
    return this.turns.take(account, () => this.attempt(request, attempt));
  }

  private async attempt(request: SignInRequest, attempt: Attempt): Promise<SignedIn> {
    const credentials = await this.countedCredentials(request, attempt);
    const matches = await this.passwords.matches(request.password, credentials?.passwordHash);
    if (credentials && matches) return this.open(credentials, request, attempt);
    await this.unitOfWork.run(everywhere, () => this.audit('wrong-credentials', credentials, attempt));
    throw new DomainError('wrong-credentials', 'The e-mail or the password is not right.');
  }

  /** The attempt is counted, and that committed, before anything is compared. */
  private async countedCredentials({ email }: SignInRequest, attempt: Attempt): Promise<Credentials | undefined> {
    try {
      return await this.unitOfWork.run(everywhere, async () => {
        await this.lockOut.count(attempt);
        return this.staff.findCredentials(email);
      });
    } catch (error) {
      if (error instanceof DomainError && error.code === 'locked-out') {
        await this.unitOfWork.run(everywhere, () => this.audit('locked-out', undefined, attempt));
      }
      throw error;
    }
  }

  private open(credentials: Credentials, request: SignInRequest, attempt: Attempt): Promise<SignedIn> {
    const token = newSessionToken();
    const session = { id: this.ids.next(), tokenHash: hashOfToken(token), userId: credentials.userId };
    return this.unitOfWork.run(everywhere, async () => {
      await this.staff.openSession(session);
      await this.lockOut.recordSuccess(attempt);
      await this.audit('signed-in', credentials, attempt);
      return { token, device: this.devices.remember(request.device, attempt.account) };
    });
  }

  private audit(
    outcome: SignInOutcome,
    credentials: Credentials | undefined,
    { account, address }: Attempt,
  ): Promise<void> {
    return this.staff.audit({ outcome, userId: credentials?.userId ?? null, subject: account, address });
  }
}
