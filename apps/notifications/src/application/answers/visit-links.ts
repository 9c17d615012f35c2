import { DomainError, Temporal } from '@anteroom/kernel';
import { Clock, UnitOfWork } from '@anteroom/platform-persistence';
import type { Answer } from '../../domain/answer';
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

/** Why a link is good for nothing now. `moving`: the client chose another time, and whether they get it is not known yet. */
export type Ended = 'unknown' | 'used' | 'over' | 'changed' | 'moving';

/** What stands behind a link that this installation made, and why it is good for nothing, if so. */
export interface OpenedLink {
  readonly visit: AskedVisit;
  readonly ended: Exclude<Ended, 'unknown' | 'moving'> | undefined;
}

const useSql = `update visit_link set answer = $2, answered_at = $3 where id = any ($1::uuid[])`;

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
  readonly answer: Answer | null;
}
interface FoundAppointment extends AskedAppointment {
  readonly status: Status;
}
type AppointmentRow = Omit<FoundAppointment, 'start'> & { readonly start: string };

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
    const { visit, ended } = await this.open(token, lock);
    if (ended) throw linkExpired(ended, visit);
    return visit;
  }

  /**
   * The same, also of a link that is good for nothing any more; its appointments are as they are now.
   * @throws DomainError `link-expired` for one that this installation did not make
   */
  async open(token: string, lock: 'lock' | 'look'): Promise<OpenedLink> {
    const linkId = this.tokens.linkIdOf(token);
    const sql = lock === 'lock' ? `${linkSql} for update` : linkSql;
    const [link] = linkId ? await this.unitOfWork.query<LinkRow>(sql, [linkId]) : [];
    if (!link) throw linkExpired('unknown');
    const branch = await this.branches.get(link.branchId);
    const appointments = await this.#appointmentsOf(link);
    const visit = { linkId: link.id, branch, language: link.language, appointments };
    return { visit, ended: this.#endOf(link, appointments) };
  }

  /** Good for nothing more. */
  async use(linkIds: readonly string[], answer: Answer): Promise<void> {
    await this.unitOfWork.query(useSql, [linkIds, answer, this.clock.now()]);
  }

  #endOf({ answer, expiresAt, asked }: LinkRow, found: readonly FoundAppointment[]): OpenedLink['ended'] {
    if (answer !== null) return 'used';
    if (Temporal.Instant.compare(Temporal.Instant.from(expiresAt), this.clock.now()) <= 0) return 'over';
    const isStill = asked.every(({ appointmentId, start }) => {
      const now = found.find(({ id }) => id === appointmentId);
      return now && isAwaited(now.status) && now.start.equals(Temporal.Instant.from(start));
    });
    return isStill ? undefined : 'changed';
  }

  async #appointmentsOf({ asked }: LinkRow): Promise<FoundAppointment[]> {
    const ids = asked.map(({ appointmentId }) => appointmentId);
    const rows = await this.unitOfWork.query<AppointmentRow>(appointmentsSql, [ids]);
    return rows.map((row) => ({ ...row, start: Temporal.Instant.from(row.start) }));
  }
}

const sentences: Readonly<Record<Ended, string>> = {
  unknown: 'This link is not valid.',
  used: 'This link was used already.',
  over: 'This link is no longer valid: the time of the appointment has come.',
  changed: 'This link is no longer valid: the appointment was changed after the message was sent.',
  moving: 'Another time was chosen through this link, and the appointment is being moved.',
};

export function linkExpired(why: Ended, visit?: Pick<AskedVisit, 'branch' | 'language'>): DomainError {
  const { branch, language } = visit ?? {};
  const facts = branch && { language, phone: branch.settings.phone, branchName: branch.name };
  return new DomainError('link-expired', sentences[why], { why, ...facts });
}
