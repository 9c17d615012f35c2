import type { TemplatePreview } from '@anteroom/contracts-notifications';
import { Temporal } from '@anteroom/kernel';
import { Clock, UnitOfWork } from '@anteroom/platform-persistence';
import { languageFor } from '../../domain/language.rules';
import { variablesOf } from '../../domain/template-variables.rules';
import { appointmentWords } from '../../domain/visit-facts.rules';
import { type Branch, Branches } from '../branches';
import { VisitTokens } from '../sending/visit-token';
import type { TemplatePlace } from './templates';
import { Wording, type Words } from './wording';

export interface PreviewQuestion extends TemplatePlace {
  readonly words: Words;
  readonly appointmentId?: string;
}

const sql = `
select a.id, a.starts_at as start, a.ends_at as "end", a.team_member_name as "teamMember", a.services,
  coalesce(a.client_name, '') as "clientName"
from appointment a
where a.branch_id = $1 and case when $2::uuid is null then a.starts_at > $3 and a.status in ('booked', 'confirmed')
  and a.client_name is not null else a.id = $2 end
order by a.starts_at limit 1`;

/** A link as long as a real one that opens nothing. */
const noLink = '00000000-0000-7000-8000-000000000000';

interface Row {
  readonly id: string;
  readonly start: string;
  readonly end: string;
  readonly teamMember: string;
  readonly services: string[];
  readonly clientName: string;
}

/** Shows a template with the facts of a real appointment, before it is saved. */
export class PreviewTemplate {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly branches: Branches,
    private readonly wording: Wording,
    private readonly tokens: VisitTokens,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `template-variable-unknown`; `invalid` when it is no template */
  execute({ words, appointmentId, ...place }: PreviewQuestion): Promise<TemplatePreview> {
    const { branchId, kind, channel } = place;
    const variables = variablesOf(kind);
    this.wording.check(
      words,
      variables.map(({ name }) => name),
    );
    return this.unitOfWork.read({ branchIds: [branchId] }, async () => {
      const branch = await this.branches.get(branchId);
      const values = [branchId, appointmentId ?? null, this.clock.now()];
      const [row] = await this.unitOfWork.query<Row>(sql, values);
      const examples = Object.fromEntries(variables.map(({ name, example }) => [name, example]));
      const link = this.tokens.urlOf(noLink);
      const facts = { ...examples, link, ...(row && factsOf(row, branch, place)) };
      const written = this.wording.write(channel === 'sms' ? { ...words, subject: null } : words, facts);
      return {
        ...written,
        html: channel === 'email' ? this.wording.htmlOf(written.text) : null,
        sms: channel === 'sms' ? this.wording.lengthOf(written.text) : null,
        appointmentId: row?.id ?? null,
      };
    });
  }
}

function factsOf(row: Row, branch: Branch, { language }: TemplatePlace) {
  const { locale } = languageFor(language, branch.language);
  const start = Temporal.Instant.from(row.start);
  const end = Temporal.Instant.from(row.end);
  const words = appointmentWords({ ...row, start, end }, { timeZone: branch.timeZone, locale });
  const what = words.services === '' ? '' : ` ${words.services}`;
  return {
    ...words,
    branchName: branch.name,
    branchPhone: branch.settings.phone ?? '',
    clientName: row.clientName,
    staffName: row.teamMember,
    appointments: `${words.time}${what}, ${row.teamMember}`,
  };
}
