/**
 * The copies of what others own: branches, clients, appointments. `branch` names no person and is read across branches
 * by the sweeps, so it is not shut by branch.
 */
export const appointmentsSql = `
create table branch (
  id uuid primary key,
  name text not null,
  time_zone text not null,
  currency char(3) not null,
  language text not null
);

create table client (
  id uuid primary key,
  branch_id uuid not null,
  version int not null,
  name text not null,
  phone text,
  email text,
  language text,
  preferred_channel text not null check (preferred_channel in ('any', 'sms', 'email', 'none'))
);

create table appointment (
  id uuid primary key,
  branch_id uuid not null,
  version int not null,
  -- the version in which what a person reads in a message changed last, and when that was
  wording_version int not null,
  changed_at timestamptz not null,
  -- whose messages are planned together: the client, or until the card is known the phone, or the visit
  planned_with text not null,
  status text not null check (status in ('booked', 'confirmed', 'arrived', 'in-room', 'completed', 'no-show', 'cancelled')),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  team_member_id uuid not null,
  team_member_name text not null,
  client_id uuid,
  client_name text,
  client_phone text,
  services text[] not null,
  resources text[] not null,
  -- what the client and the team member were told last: { state, start, teamMemberId }
  told_client jsonb,
  told_staff jsonb,
  off text[] not null default '{}',
  lead_minutes int[],
  -- the version of the branch's settings that the plan was made with
  settings_version int not null default 0,
  -- of everything a screen shows about the messages of this appointment
  live_version int not null default 1,
  answer text check (answer in ('confirm', 'cancel')),
  answered_at timestamptz
);
create index appointment_planned_with on appointment (branch_id, planned_with, starts_at);
create index appointment_upcoming on appointment (branch_id, starts_at);

create table branch_setting (
  branch_id uuid primary key,
  version int not null,
  lead_minutes int[] not null,
  confirmation_minutes int,
  undo_seconds int not null,
  channels text[] not null,
  phone text
);

create table staff_contact (
  team_member_id uuid primary key,
  branch_id uuid not null,
  name text not null,
  email text not null
);

-- Only templates that somebody has written anew; the others are in the code.
create table template (
  branch_id uuid not null,
  kind text not null,
  channel text not null,
  language text not null,
  version int not null,
  subject text,
  text text not null,
  primary key (branch_id, kind, channel, language)
);
`;
