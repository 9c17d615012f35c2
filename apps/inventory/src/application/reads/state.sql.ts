/** Days before its date from which a lot is said to expire soon. */
const soonDays = 30;

/** Whether a product (`p`, with its `stock_level l`) is at or below its critical balance. */
export const lowSql = `l.balance - l.reserved <= p.critical_balance`;

export const stockStateSql = `case when l.balance = 0 then 'out' when ${lowSql} then 'low' else 'in-stock' end`;

/** The state of a date on a lot; `today` is an expression for the local date. */
export const expiryStateSql = (date: string, today: string): string =>
  `case when ${date} < ${today} then 'expired' when ${date} <= ${today} + ${soonDays} then 'soon' else 'fine' end`;

/**
 * What is left of a product (`p`) for an appointment (`a`) and those after it: what stands on the shelf without what visits
 * up to it use, and without what is sold with any.
 */
export const leftForVisitSql = `l.balance - coalesce((
  select sum(other.reserved) from appointment_need other where other.product_id = p.id and other.reserved > 0
    and (other.purpose = 'sale' or (other.starts_at, other.appointment_id) <= (a.starts_at, a.id))), 0)`;
