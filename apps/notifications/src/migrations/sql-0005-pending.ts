/**
 * The index by which a message is found for its appointments takes rows in at once. Otherwise every look-up reads the list of
 * those it has not taken in yet, from beginning to end, and thousands that fall due together look up as often.
 */
export const pendingSql = 'alter index notification_covers set (fastupdate = off);';
