import type { z } from 'zod';

const formats: Readonly<Record<string, string>> = {
  datetime: 'A date and time with its offset is needed, like 2026-11-24T10:05:00+01:00.',
  date: 'A date is needed, like 2026-11-24.',
  guid: 'This is not an id.',
  uuid: 'This is not an id.',
  email: 'This is not an e-mail address.',
};

const units: Readonly<Record<string, string>> = { string: ' characters', array: ' entries', set: ' entries' };

/** What is wrong with a field, as a sentence that does not repeat what was sent. */
export function sentenceOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.includes('received undefined') ? 'This is needed.' : typeSentence(issue.expected);
    case 'invalid_format':
      return formats[issue.format] ?? 'This is not in the expected form.';
    case 'invalid_value':
      return `One of these is needed: ${issue.values.map(String).join(', ')}.`;
    case 'too_small':
      return `At least ${issue.minimum}${units[issue.origin] ?? ''}${issue.inclusive === false ? ', and more' : ''}.`;
    case 'too_big':
      return `At most ${issue.maximum}${units[issue.origin] ?? ''}${issue.inclusive === false ? ', and less' : ''}.`;
    case 'invalid_union':
      return 'This has none of the accepted forms.';
    case 'custom':
      return issue.message;
    default:
      return 'This is not in the expected form.';
  }
}

function typeSentence(expected: string): string {
  if (expected === 'undefined') return 'Nothing is expected here.';
  if (expected === 'int') return 'A whole number is needed.';
  return `This is not of the expected kind (${expected}).`;
}
