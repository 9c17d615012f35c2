/** The delivery log is read in the order of what it shows: when a message went, or when it will. */
export const logSql = `
create index notification_log on notification (branch_id, (coalesce(sent_at, due_at)) desc, id desc);
drop index notification_of_branch;
`;
