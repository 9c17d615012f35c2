import calendar from './calendar.json' with { type: 'json' };
import common from './common.json' with { type: 'json' };
import problems from './problems.json' with { type: 'json' };
import shell from './shell.json' with { type: 'json' };

/** The first part of a key is the file it stands in. */
export const en = { common, problems, shell, calendar };
