import { DomainError } from '@anteroom/kernel';
import type { Ids, UnitOfWork } from '@anteroom/platform-persistence';
import { type LockOut, type Subject, accountSubject, addressSubject } from './lock-out';
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
}

const everywhere = { branchIds: [] };

/** Opens a session for who knows the password. */
export class SignIn {
  /** One attempt per account at a time: guesses sent all at once count like guesses sent one by one. */
  private readonly turns = new Turns();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly staff: StaffRegister,
    private readonly lockOut: LockOut,
    private readonly passwords: Passwords,
    private readonly ids: Ids,
  ) {}

  /**
   * Returns the new cookie value.
   * @throws DomainError `wrong-credentials`, `locked-out`
   */
  execute(request: SignInRequest): Promise<string> {
    const account = accountSubject(request.email);
    return this.turns.take(account.key, () => this.attempt(request, [account, addressSubject(request.address)]));
  }

  private async attempt(request: SignInRequest, subjects: readonly [Subject, Subject]): Promise<string> {
    const credentials = await this.findCredentials(request, subjects);
    const matches = await this.passwords.matches(request.password, credentials?.passwordHash);
    if (credentials && matches) return this.open(credentials, request, subjects);
    await this.unitOfWork.run(everywhere, async () => {
      await this.lockOut.recordFailure(subjects);
      await this.audit('wrong-credentials', credentials, request, subjects);
    });
    throw new DomainError('wrong-credentials', 'The e-mail or the password is not right.');
  }

  private async findCredentials(request: SignInRequest, subjects: readonly [Subject, Subject]) {
    try {
      return await this.unitOfWork.read(everywhere, async () => {
        await this.lockOut.requireOpen(subjects);
        return this.staff.findCredentials(request.email);
      });
    } catch (error) {
      if (error instanceof DomainError && error.code === 'locked-out') {
        await this.unitOfWork.run(everywhere, () => this.audit('locked-out', undefined, request, subjects));
      }
      throw error;
    }
  }

  private open(credentials: Credentials, request: SignInRequest, subjects: readonly [Subject, Subject]) {
    const token = newSessionToken();
    const session = { id: this.ids.next(), tokenHash: hashOfToken(token), userId: credentials.userId };
    return this.unitOfWork.run(everywhere, async () => {
      await this.staff.openSession(session);
      await this.lockOut.recordSuccess(subjects[0]);
      await this.audit('signed-in', credentials, request, subjects);
      return token;
    });
  }

  private audit(
    outcome: SignInOutcome,
    credentials: Credentials | undefined,
    { address }: SignInRequest,
    [account]: readonly [Subject, Subject],
  ): Promise<void> {
    return this.staff.audit({ outcome, userId: credentials?.userId ?? null, subject: account.key, address });
  }
}
