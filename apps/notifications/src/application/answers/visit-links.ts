import { DomainError, Temporal } from '@anteroom/kernel';
import { Clock, UnitOfWork } from '@anteroom/platform-persistence';
import type { LanguageName } from '../../domain/language.rules';
import type { Status } from '../../domain/message-kinds';
import { isAwaited } from '../../domain/telling.rules';
import { type Branch, Branches } from '../branches';
import { VisitTokens } from '../sending/visit-token';

export interface AskedAppointment {
  readonly id: string;
  readonly start: Temporal.Instant;
  readonly teamMember: string;
}

/** What a client is asked about: the least that tells it apart from another visit. */
export interface AskedVisit {
  readonly linkId: string;
  readonly branch: Branch;
  readonly language: LanguageName;
  readonly appointments: readonly AskedAppointment[];
}

export type Ended = 'unknown' | 'used' | 'over' | 'changed';

const linkSql = `
select l.id, l.branch_id as "branchId", l.language, l.asked, l.expires_at as "expiresAt", l.answer
from visit_link l where l.id = $1`;

const appointmentsSql = `
select id, status, starts_at as start, team_member_name as "teamMember" from appointment
where id = any ($1::uuid[]) order by starts_at`;

interface LinkRow {
  readonly id: string;
  readonly branchId: string;
  readonly language: LanguageName;
  readonly asked: { appointmentId: string; start: string }[];
  readonly expiresAt: string;
  readonly answer: string | null;
}
interface AppointmentRow {
  readonly id: string;
  readonly status: Status;
  readonly start: string;
  readonly teamMember: string;
}

/** The links in messages. A link is good until it is used, its time is over, or the appointment is another one. */
export class VisitLinks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly branches: Branches,
    private readonly tokens: VisitTokens,
    private readonly clock: Clock,
  ) {}

  /** Any branch: a client does not say which. Opens a unit of its own where none is running. */
  async scope(): Promise<{ branchIds: string[] }> {
    return { branchIds: await this.branches.listIds() };
  }

  /**
   * Joins the running unit of work; with `lock` nobody else can use the link until it ends.
   * @throws DomainError `link-expired`, with why and where known the language and the branch's phone
   */
  async get(token: string, lock: 'lock' | 'look'): Promise<AskedVisit> {
    const linkId = this.tokens.linkIdOf(token);
    const sql = lock === 'lock' ? `${linkSql} for update` : linkSql;
    const [link] = linkId ? await this.unitOfWork.query<LinkRow>(sql, [linkId]) : [];
    if (!link) throw expired('unknown');
    const branch = await this.branches.get(link.branchId);
    const facts = { language: link.language, phone: branch.settings.phone, branchName: branch.name };
    if (link.answer !== null) throw expired('used', facts);
    const isOver = Temporal.Instant.compare(Temporal.Instant.from(link.expiresAt), this.clock.now()) <= 0;
    if (isOver) throw expired('over', facts);
    const appointments = await this.#appointmentsOf(link);
    if (!appointments) throw expired('changed', facts);
    return { linkId: link.id, branch, language: link.language, appointments };
  }

  /** Undefined when one of them is no longer what was asked about. */
  async #appointmentsOf({ asked }: LinkRow): Promise<AskedAppointment[] | undefined> {
    const ids = asked.map(({ appointmentId }) => appointmentId);
    const rows = await this.unitOfWork.query<AppointmentRow>(appointmentsSql, [ids]);
    const found = rows.map(({ id, status, start, teamMember }) => ({
      id,
      status,
      start: Temporal.Instant.from(start),
      teamMember,
    }));
    const isStill = asked.every(({ appointmentId, start }) => {
      const now = found.find(({ id }) => id === appointmentId);
      return now && isAwaited(now.status) && now.start.equals(Temporal.Instant.from(start));
    });
    return isStill ? found : undefined;
  }
}

const sentences: Readonly<Record<Ended, string>> = {
  unknown: 'This link is not valid.',
  used: 'This link was used already.',
  over: 'This link is no longer valid: the time of the appointment has come.',
  changed: 'This link is no longer valid: the appointment was changed after the message was sent.',
};

function expired(why: Ended, facts: { language?: LanguageName; phone?: string | null; branchName?: string } = {}) {
  return new DomainError('link-expired', sentences[why], { why, ...facts });
}
