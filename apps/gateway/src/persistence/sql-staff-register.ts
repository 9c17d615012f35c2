import type { SessionUser } from '@anteroom/contracts-identity';
import { type Right, rights } from '@anteroom/contracts-shared';
import type { UnitOfWork } from '@anteroom/platform-persistence';
import { type Credentials, type OpenSession, type SignInEvent, StaffRegister } from '../application/staff';
import { idleHours, seenEverySeconds } from '../domain/session-time.rules';

interface SessionRow extends SessionUser {
  sessionId: string;
  branchIds: string[];
  rights: string[];
}

const selectSessions = `
  select s.id as "sessionId", u.id, u.name, u.email::text as email, u.role, u.colour, u.team_member_id as "teamMemberId",
         array(select b.branch_id::text from user_branch b where b.user_id = u.id order by 1) as "branchIds",
         array(select r.right_name from role_right r where r.role = u.role order by 1) as rights
  from session s join staff_user u on u.id = s.user_id
  where s.revoked_at is null and s.expires_at > now() and u.active`;

export class SqlStaffRegister extends StaffRegister {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  async findCredentials(email: string): Promise<Credentials | undefined> {
    const sql = `select id as "userId", password_hash as "passwordHash" from staff_user where email = $1 and active`;
    const [row] = await this.unitOfWork.query<Credentials>(sql, [email]);
    return row;
  }

  async openSession({ id, tokenHash, userId }: { id: string; tokenHash: Buffer; userId: string }): Promise<void> {
    const sql = `insert into session (id, token_hash, user_id, expires_at)
                 values ($1, $2, $3, now() + make_interval(hours => $4))`;
    await this.unitOfWork.query(sql, [id, tokenHash, userId, idleHours]);
  }

  async findSession(tokenHash: Buffer): Promise<OpenSession | undefined> {
    const [row] = await this.unitOfWork.query<SessionRow>(`${selectSessions} and s.token_hash = $1`, [tokenHash]);
    return row && toSession(row);
  }

  async listSessions(ids: readonly string[]): Promise<OpenSession[]> {
    const rows = await this.unitOfWork.query<SessionRow>(`${selectSessions} and s.id = any ($1::uuid[])`, [ids]);
    return rows.map(toSession);
  }

  async markSeen(ids: readonly string[]): Promise<void> {
    const sql = `update session set last_seen_at = now(), expires_at = now() + make_interval(hours => $2)
                 where id = any ($1::uuid[]) and revoked_at is null
                   and last_seen_at < now() - make_interval(secs => $3)`;
    await this.unitOfWork.query(sql, [ids, idleHours, seenEverySeconds]);
  }

  async endSession(id: string): Promise<void> {
    await this.unitOfWork.query('update session set revoked_at = now() where id = $1 and revoked_at is null', [id]);
  }

  async audit({ outcome, userId, subject, address }: SignInEvent): Promise<void> {
    const sql = 'insert into sign_in_audit (outcome, user_id, subject, address) values ($1, $2, $3, $4)';
    await this.unitOfWork.query(sql, [outcome, userId, subject, address]);
  }
}

function toSession({ sessionId, branchIds, rights: granted, ...user }: SessionRow): OpenSession {
  const { id, name, colour } = user;
  return { id: sessionId, user, identity: { id, name, colour, branchIds, rights: granted.filter(isRight), sessionId } };
}

/** A right that this version does not know gives nothing. */
function isRight(name: string): name is Right {
  return rights.some((right) => right === name);
}
