/** What a service cost by the list when it was agreed: how much less is charged is known later too. Null: as it is charged. */
export const listPriceSql = `
alter table service_line add list_price_amount bigint check (list_price_amount >= 0)`;
