import { forgettingMonthsSql, forgettingSql } from '@anteroom/platform-persistence';

const role = 'anteroom_scheduling_app';

/** How the calendar's changes and the history of appointments end, once they were kept long enough. */
export const retentionSql = [
  forgettingSql({
    name: 'forget_day_changes',
    table: 'calendar_change',
    key: ['branch_id', 'day', 'revision'],
    agedBy: 'recorded_at',
    atLeast: '1 day',
    role,
  }),
  forgettingMonthsSql({ name: 'forget_history', table: 'change_entry', atLeast: '5 years', role }),
  // a month of which every change is old goes whole; screens follow days of this month and later ones
  forgettingMonthsSql({ name: 'forget_months_of_days', table: 'calendar_change', atLeast: '3 months', role }),
].join('\n');
