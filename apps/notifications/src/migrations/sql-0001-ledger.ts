/**
 * The ledger of messages. One row is one message on one channel; `notification_once` is why nobody is written to twice
 * about the same version. A row is committed as claimed before its provider is called.
 */
export const ledgerSql = `
create table notification (
  id uuid primary key,
  branch_id uuid not null,
  appointment_id uuid references appointment (id),
  receipt_id uuid,
  wording_version int not null,
  kind text not null,
  lead_minutes int not null default 0,
  channel text not null check (channel in ('sms', 'email')),
  -- 0: planned; 1, 2 …: sent again by a person
  resend int not null default 0,
  -- plan: follows the plan; fall-back: another channel failed; hand: a person wanted it
  origin text not null default 'plan' check (origin in ('plan', 'fall-back', 'hand')),
  state text not null default 'planned'
    check (state in ('planned', 'claimed', 'sent', 'delivered', 'failed', 'unknown', 'dropped')),
  reason text,
  due_at timestamptz not null,
  -- every appointment it speaks of, this one included
  covers uuid[] not null,
  team_member_id uuid,
  attempts int not null default 0,
  claimed_at timestamptz,
  lease_until timestamptz,
  sent_at timestamptz,
  changed_at timestamptz not null,
  provider text check (provider in ('smtp', 'twilio', 'local')),
  provider_id text,
  recipient_name text not null default '',
  recipient text,
  subject text,
  text text,
  html text,
  calendar text,
  calendar_method text check (calendar_method in ('REQUEST', 'CANCEL')),
  check ((appointment_id is null) = (receipt_id is not null)),
  check (state not in ('claimed', 'sent', 'delivered', 'unknown') or (recipient is not null and provider is not null))
);
create unique index notification_once on notification
  (appointment_id, wording_version, kind, lead_minutes, channel, coalesce(team_member_id, appointment_id), resend)
  where appointment_id is not null;
create unique index notification_receipt_once on notification (receipt_id, resend) where receipt_id is not null;
-- of several rows at one provider only one is that message
create unique index notification_at_provider on notification (provider, provider_id) where provider_id is not null;
create index notification_due on notification (due_at) where state = 'planned';
create index notification_leased on notification (lease_until) where state = 'claimed';
create index notification_unknown on notification (changed_at) where state = 'unknown';
create index notification_of_branch on notification (branch_id, due_at desc, id desc);
create index notification_covers on notification using gin (covers);

create table receipt_file (
  receipt_id uuid primary key,
  branch_id uuid not null,
  email text not null,
  language text not null,
  receipt_number text not null,
  total_amount bigint not null,
  total_currency char(3) not null,
  pdf bytea not null
);

-- What a link in a message asks about. The secret is not here: it is the signature in the link itself.
create table visit_link (
  id uuid primary key,
  branch_id uuid not null,
  notification_id uuid not null references notification (id),
  language text not null,
  -- [{ appointmentId, start }]
  asked jsonb not null,
  expires_at timestamptz not null,
  answer text check (answer in ('confirm', 'cancel')),
  answered_at timestamptz
);
`;
