import { ask } from '../../system/database.ts';
import { eventually } from '../../system/eventually.ts';
import { BareReminders } from '../limits/bare-reminders.ts';
import { inPairs } from '../pairs.ts';
import type { Row } from '../table.ts';

const due = 2_000;
const parked = 100_000;
const pairs = 5;
/** Time to write the rows before they fall due. */
const leadMs = 2_500;
const database = 'anteroom_notifications';

/** Appointments in ten days' time with one reminder each, due at `at`; returns nothing, the rows are known by `mark`. */
const addDue = (branchId: string, mark: string, at: string) =>
  ask(
    database,
    `with wanted as (select gen_random_uuid() as id, n from generate_series(1, $3::int) n),
     added as (
       insert into appointment (id, branch_id, version, wording_version, changed_at, planned_with, status, starts_at,
         ends_at, team_member_id, team_member_name, client_name, client_phone, services, resources, settings_version)
       select id, $1::uuid, 1, 1, now() - interval '1 hour', $2 || n, 'booked', now() + interval '10 days',
         now() + interval '10 days 30 minutes', gen_random_uuid(), 'Dr Bench', 'Client', '+4930' || (1000000 + n),
         '{Bench}', '{}', 1000000
       from wanted returning id)
     insert into notification (id, branch_id, appointment_id, wording_version, kind, lead_minutes, channel, due_at,
       covers, changed_at)
     select gen_random_uuid(), $1::uuid, id, 1, 'reminder', 1440, 'sms', $4::timestamptz, array[id], now() from added`,
    [branchId, mark, due, at],
  );

/** One appointment's reminders of the far future, as many as a busy centre has waiting. */
async function park(branchId: string): Promise<void> {
  await addDue(branchId, 'parked ', '2999-01-01T00:00:00Z');
  await ask(
    database,
    `insert into notification (id, branch_id, appointment_id, wording_version, kind, lead_minutes, channel, due_at,
       covers, changed_at)
     select gen_random_uuid(), branch_id, id, 1, 'reminder', 2000 + n, 'sms', '2999-01-01', array[id], now()
     from appointment, generate_series(1, $1::int) n where planned_with like 'parked %'`,
    [Math.floor(parked / due)],
  );
}

interface Sent {
  rows: number;
  last: string;
}

/** P11: two thousand reminders that fall due together while a hundred thousand wait, beside bare delayed jobs. */
export async function measureReminders(branchId: string, redisUrl: string | undefined): Promise<Row[]> {
  if (redisUrl === undefined) throw new Error('Reminders are measured with the queues in Redis.');
  const bare = new BareReminders(redisUrl);
  await park(branchId);
  let runs = 0;
  let wrong = 0;
  const product = async () => {
    const mark = `run ${runs++} `;
    const dueAt = Date.now() + leadMs;
    await addDue(branchId, mark, new Date(dueAt).toISOString());
    const sent = () =>
      ask<Sent>(
        database,
        `select count(*)::int as rows, max(n.sent_at)::text as last from notification n
         join appointment a on a.id = n.appointment_id where a.planned_with like $1 || '%' and n.state = 'sent'`,
        [mark],
      ).then(([row]) => row);
    const row = await eventually('the reminders', sent, (found) => (found?.rows ?? 0) >= due, 60_000);
    wrong += (row?.rows ?? 0) - due;
    return { ms: Date.parse(row?.last ?? '') - dueAt };
  };
  const limit = async () => ({ ms: await bare.run(due, leadMs) });
  const { ratios, thrownAway } = await inPairs(pairs, limit, product);
  await bare.close();
  const what = `${due.toLocaleString('en')} reminders due at once, ${parked.toLocaleString('en')} parked`;
  return [
    { id: 'P11', what: `${what}: the last is sent`, ...ratios[0], unit: 'ms', target: 1.25, thrownAway },
    { id: 'P11', what: `${what}: lost or sent twice`, product: wrong, unit: '', target: 0 },
  ];
}
