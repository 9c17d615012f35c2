/** Days before its date from which a lot is said to expire soon. */
const soonDays = 30;

/** Whether a product (`p`, with its `stock_level l`) is at or below its critical balance. */
export const lowSql = `l.balance - l.reserved <= p.critical_balance`;

export const stockStateSql = `case when l.balance = l.reserved then 'out' when ${lowSql} then 'low' else 'in-stock' end`;

/** The state of a date on a lot; `today` is an expression for the local date. */
export const expiryStateSql = (date: string, today: string): string =>
  `case when ${date} < ${today} then 'expired' when ${date} <= ${today} + ${soonDays} then 'soon' else 'fine' end`;
