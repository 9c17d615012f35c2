/**
 * Who uses goods first has them, so the last visits for which something is reserved are looked up whenever an earlier one
 * lacks it. What was reserved in another order before follows when the product is next asked for.
 */
export const orderOfUseSql = `
create index need_that_has_goods on appointment_need (product_id, starts_at, appointment_id, purpose)
  include (on_date, reserved) where reserved > 0;
`;
