/** Whether money or a discount stands on the bill of a visit. */
export const settlingSql = 'alter table visit_payment add is_settling boolean not null default false';
