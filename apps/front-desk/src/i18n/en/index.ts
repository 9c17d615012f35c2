import appointment from './appointment.json';
import calendar from './calendar.json';
import common from './common.json';
import problems from './problems.json';
import shell from './shell.json';
import signIn from './sign-in.json';

/** The first part of a key is the file it stands in. */
export const en = { common, problems, shell, 'sign-in': signIn, calendar, appointment };
