import { branchScopeSql } from '@anteroom/platform-persistence';

/** Other times that clients ask for by a link, and edits of contacts that carry what they were based on. */
export const offersSql = `
alter table visit_link drop constraint visit_link_answer_check;
alter table visit_link add constraint visit_link_answer_check check (answer in ('confirm', 'cancel', 'move'));
alter table appointment drop constraint appointment_answer_check;
alter table appointment add constraint appointment_answer_check check (answer in ('confirm', 'cancel', 'move'));

-- The times that a client sees behind a link: one row a link, under a new id whenever they are asked for anew.
create table time_offer (
  id uuid primary key,
  link_id uuid not null unique references visit_link (id),
  branch_id uuid not null,
  appointment_id uuid not null references appointment (id),
  state text not null check (state in ('asked', 'offered', 'wished', 'moved', 'unmovable')),
  -- since when it is in this state
  since timestamptz not null,
  search_from timestamptz not null,
  reason text,
  -- of the appointment that the times are for
  version int,
  of_whom text check (of_whom in ('same', 'others')),
  -- [{ start, teamMember: { id, name } }]
  times jsonb not null default '[]',
  wish jsonb,
  check (state not in ('offered', 'wished', 'moved') or (version is not null and of_whom is not null)),
  check ((state in ('wished', 'moved')) = (wish is not null))
);
create index time_offer_of_appointment on time_offer (appointment_id);
grant select, insert, update on time_offer to anteroom_notifications_app;
${branchScopeSql('time_offer')}

-- A contact without an address stays, so that its versions go on.
alter table staff_contact add version int not null default 1;
alter table staff_contact alter column version drop default;
alter table staff_contact alter column email drop not null;
`;
