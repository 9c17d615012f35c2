import { type TemplateSet, both, closing, mail } from './template-set';

const when = '{{ date }}\n{{ appointments }}';
const greeting = 'Guten Tag {{ clientName }},\n\n';

export const german: TemplateSet = {
  booked: both(
    '{{ branchName }}: Ihr Termin am {{ date }}, {{ appointments }}. Zusagen, absagen, verlegen: {{ link }}',
    'Ihr Termin am {{ date }} um {{ time }}',
    `${greeting}wir haben für Sie vorgemerkt:\n\n${when}\n\nHier können Sie zusagen, absagen oder eine andere Zeit wählen:\n{{ link }}${closing}`,
  ),
  moved: both(
    '{{ branchName }}: Ihr neuer Termin ist am {{ date }}, {{ appointments }}. Zusagen, absagen, verlegen: {{ link }}',
    'Ihr Termin ist jetzt am {{ date }} um {{ time }}',
    `${greeting}Ihr Termin wurde verlegt:\n\n${when}\n\nHier können Sie zusagen, absagen oder eine andere Zeit wählen:\n{{ link }}${closing}`,
  ),
  cancelled: both(
    '{{ branchName }}: Ihr Termin am {{ date }}, {{ appointments }} ist abgesagt.',
    'Ihr Termin am {{ date }} ist abgesagt',
    `${greeting}dieser Termin ist abgesagt:\n\n${when}${closing}`,
  ),
  'confirmation-request': both(
    '{{ branchName }}: Kommen Sie am {{ date }}, {{ appointments }}? Antworten oder verlegen: {{ link }}',
    'Kommen Sie am {{ date }} um {{ time }}?',
    `${greeting}wir erwarten Sie:\n\n${when}\n\nBitte sagen Sie uns hier, ob Sie kommen, oder wählen Sie eine andere Zeit:\n{{ link }}${closing}`,
  ),
  reminder: both(
    '{{ branchName }}: Wir erwarten Sie am {{ date }}, {{ appointments }}. Verhindert? Absagen, verlegen: {{ link }}',
    'Erinnerung: {{ date }} um {{ time }}',
    `${greeting}wir freuen uns auf Ihren Besuch:\n\n${when}\n\nHier können Sie zusagen, absagen oder eine andere Zeit wählen:\n{{ link }}${closing}`,
  ),
  receipt: mail(
    'Ihr Beleg {{ receiptNumber }}',
    `${greeting}im Anhang finden Sie den Beleg {{ receiptNumber }} über {{ total }}.${closing}`,
  ),
  'staff-booked': mail(
    'Neu: {{ date }} um {{ time }}, {{ clientName }}',
    `{{ staffName }},\n\nbei Ihnen gebucht:\n\n${when}\n{{ clientName }}${closing}`,
  ),
  'staff-moved': mail(
    'Verlegt auf {{ date }} um {{ time }}: {{ clientName }}',
    `{{ staffName }},\n\nauf eine neue Zeit verlegt:\n\n${when}\n{{ clientName }}${closing}`,
  ),
  'staff-cancelled': mail(
    'Abgesagt: {{ date }} um {{ time }}, {{ clientName }}',
    `{{ staffName }},\n\nnicht mehr bei Ihnen:\n\n${when}\n{{ clientName }}${closing}`,
  ),
};
