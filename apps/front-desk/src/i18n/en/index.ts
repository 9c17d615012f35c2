import calendar from '../compiled/en/calendar.words.json' with { type: 'json' };
import common from '../compiled/en/common.words.json' with { type: 'json' };
import problems from '../compiled/en/problems.words.json' with { type: 'json' };
import shell from '../compiled/en/shell.words.json' with { type: 'json' };

/** The first part of a key is the file it stands in. */
export const en = { common, problems, shell, calendar };
