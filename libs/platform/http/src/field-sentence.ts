import type { z } from 'zod';

const formats: Readonly<Record<string, string>> = {
  datetime: 'A date and time with its offset is needed, like 2026-11-24T10:05:00+01:00.',
  date: 'A date is needed, like 2026-11-24.',
  guid: 'This is not an id.',
  uuid: 'This is not an id.',
  email: 'This is not an e-mail address.',
};

const units: Readonly<Record<string, string>> = { string: ' characters', array: ' entries', set: ' entries' };

type Issue = z.core.$ZodIssue;

/** What is wrong with a field, as a sentence that does not repeat what was sent. */
export function sentenceOf(issue: Issue): string {
  return typeSentence(issue) ?? sizeSentence(issue) ?? formSentence(issue) ?? 'This is not in the expected form.';
}

function typeSentence(issue: Issue): string | undefined {
  if (issue.code !== 'invalid_type') return undefined;
  if (issue.message.includes('received undefined')) return 'This is needed.';
  if (issue.expected === 'undefined') return 'Nothing is expected here.';
  if (issue.expected === 'int') return 'A whole number is needed.';
  return `This is not of the expected kind (${issue.expected}).`;
}

function sizeSentence(issue: Issue): string | undefined {
  if (issue.code !== 'too_small' && issue.code !== 'too_big') return undefined;
  const bound = issue.code === 'too_small' ? `At least ${issue.minimum}` : `At most ${issue.maximum}`;
  const beyond = issue.inclusive === false ? ', and not exactly that' : '';
  return `${bound}${units[issue.origin] ?? ''}${beyond}.`;
}

function formSentence(issue: Issue): string | undefined {
  if (issue.code === 'invalid_format') return formats[issue.format];
  if (issue.code === 'invalid_value') return `One of these is needed: ${issue.values.map(String).join(', ')}.`;
  if (issue.code === 'invalid_union') return 'This has none of the accepted forms.';
  return issue.code === 'custom' ? issue.message : undefined;
}
