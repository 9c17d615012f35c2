import { type TemplateSet, both, closing, mail } from './template-set';

const when = '{{ date }}\n{{ appointments }}';

export const english: TemplateSet = {
  booked: both(
    '{{ branchName }}: booked for {{ date }}, {{ appointments }}. Confirm, cancel or move: {{ link }}',
    'Your appointment on {{ date }} at {{ time }}',
    `Dear {{ clientName }},\n\nwe have booked for you:\n\n${when}\n\nConfirm, cancel or move it here:\n{{ link }}${closing}`,
  ),
  moved: both(
    '{{ branchName }}: your new time is {{ date }}, {{ appointments }}. Confirm, cancel or move: {{ link }}',
    'Your appointment has moved to {{ date }} at {{ time }}',
    `Dear {{ clientName }},\n\nyour appointment has a new time:\n\n${when}\n\nConfirm, cancel or move it here:\n{{ link }}${closing}`,
  ),
  cancelled: both(
    '{{ branchName }}: your appointment on {{ date }}, {{ appointments }} is cancelled.',
    'Your appointment on {{ date }} is cancelled',
    `Dear {{ clientName }},\n\nthis appointment is cancelled:\n\n${when}${closing}`,
  ),
  'confirmation-request': both(
    '{{ branchName }}: will you come on {{ date }}, {{ appointments }}? Answer or move: {{ link }}',
    'Will you come on {{ date }} at {{ time }}?',
    `Dear {{ clientName }},\n\nwe expect you:\n\n${when}\n\nTell us here whether you will come, or choose another time:\n{{ link }}${closing}`,
  ),
  reminder: both(
    '{{ branchName }}: we expect you {{ date }}, {{ appointments }}. Cannot come, or move it? {{ link }}',
    'Reminder: {{ date }} at {{ time }}',
    `Dear {{ clientName }},\n\nwe look forward to seeing you:\n\n${when}\n\nConfirm, cancel or move it here:\n{{ link }}${closing}`,
  ),
  receipt: mail(
    'Your receipt {{ receiptNumber }}',
    `Dear {{ clientName }},\n\nthe receipt {{ receiptNumber }} for {{ total }} is attached.${closing}`,
  ),
  'staff-booked': mail(
    'New: {{ date }} at {{ time }}, {{ clientName }}',
    `{{ staffName }},\n\nbooked with you:\n\n${when}\n{{ clientName }}${closing}`,
  ),
  'staff-moved': mail(
    'Moved to {{ date }} at {{ time }}: {{ clientName }}',
    `{{ staffName }},\n\nmoved to a new time:\n\n${when}\n{{ clientName }}${closing}`,
  ),
  'staff-cancelled': mail(
    'Cancelled: {{ date }} at {{ time }}, {{ clientName }}',
    `{{ staffName }},\n\nno longer with you:\n\n${when}\n{{ clientName }}${closing}`,
  ),
};
