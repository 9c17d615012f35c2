/**
 * Who may sign in, what their role may do, and who is signed in. No table belongs to a branch: this database is where
 * the branch scope of a request comes from, so row-level security by branch would have nothing to stand on here.
 */
export const identitySql = `
create extension if not exists citext;

create table staff_user (
  id uuid primary key,
  email citext not null constraint staff_user_email_once unique,
  name text not null check (name = btrim(name) and name <> ''),
  role text not null check (role in ('owner', 'manager', 'receptionist', 'doctor', 'accountant')),
  colour int not null check (colour >= 0),
  password_hash text not null,
  team_member_id uuid,
  active boolean not null default true
);

create table user_branch (
  user_id uuid not null references staff_user on delete cascade,
  branch_id uuid not null,
  primary key (user_id, branch_id)
);

create table role_right (
  role text not null check (role in ('owner', 'manager', 'receptionist', 'doctor', 'accountant')),
  right_name text not null,
  primary key (role, right_name)
);

create table session (
  id uuid primary key,
  -- SHA-256 of the cookie's value: a copy of this table signs nobody in.
  token_hash bytea not null unique check (length(token_hash) = 32),
  user_id uuid not null references staff_user on delete cascade,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index session_of_user on session (user_id) where revoked_at is null;
create index session_expired on session (expires_at);

-- Failed sign-ins by account (hash of the e-mail, known or not) and by address, until a success or an hour without one.
create table sign_in_failure (
  subject text primary key,
  failures int not null,
  last_failed_at timestamptz not null,
  locked_until timestamptz not null
);

-- Append-only: the application may add and read, nothing else.
create table sign_in_audit (
  id bigint generated always as identity primary key,
  occurred_at timestamptz not null default now(),
  outcome text not null check (outcome in ('signed-in', 'wrong-credentials', 'locked-out', 'signed-out')),
  user_id uuid,
  subject text not null,
  address text not null
);
create index sign_in_audit_of_user on sign_in_audit (user_id, occurred_at);

grant usage on schema public to anteroom_identity_app;
grant select on staff_user, user_branch, role_right to anteroom_identity_app;
grant select, insert, update, delete on session, sign_in_failure to anteroom_identity_app;
grant select, insert on sign_in_audit to anteroom_identity_app;
`;

const allRights = [
  'calendar.view',
  'appointment.create',
  'appointment.edit',
  'appointment.status',
  'appointment.cancel',
  'appointment.history',
  'appointment.overbook',
  'appointment.outside-hours',
  'client.search',
  'operations.view',
];

/** What each role may do until somebody changes it. A migration is history: it does not follow later rights. */
const defaultRights: Readonly<Record<string, readonly string[]>> = {
  owner: allRights,
  manager: allRights,
  receptionist: [
    'calendar.view',
    'appointment.create',
    'appointment.edit',
    'appointment.status',
    'appointment.cancel',
    'appointment.history',
    'client.search',
  ],
  doctor: ['calendar.view', 'appointment.status', 'appointment.history'],
  accountant: ['calendar.view'],
};

export function defaultRightsSql(): string {
  const rows = Object.entries(defaultRights).flatMap(([role, rights]) =>
    rights.map((right) => `('${role}', '${right}')`),
  );
  return `insert into role_right (role, right_name) values ${rows.join(', ')}`;
}
