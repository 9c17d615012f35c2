import { type TemplateSet, both, closing, mail } from './template-set';

const when = '{{ date }}\n{{ appointments }}';
const greeting = 'Здравствуйте, {{ clientName }}!\n\n';

export const russian: TemplateSet = {
  booked: both(
    '{{ branchName }}: вы записаны на {{ date }}, {{ appointments }}. Подтвердить, отменить, перенести: {{ link }}',
    'Вы записаны на {{ date }}, {{ time }}',
    `${greeting}Мы записали вас:\n\n${when}\n\nПодтвердить, отменить или перенести визит:\n{{ link }}${closing}`,
  ),
  moved: both(
    '{{ branchName }}: ваш визит перенесён на {{ date }}, {{ appointments }}. Подтвердить, отменить, перенести: {{ link }}',
    'Ваш визит перенесён на {{ date }}, {{ time }}',
    `${greeting}Ваш визит перенесён:\n\n${when}\n\nПодтвердить, отменить или перенести визит:\n{{ link }}${closing}`,
  ),
  cancelled: both(
    '{{ branchName }}: ваш визит {{ date }}, {{ appointments }} отменён.',
    'Ваш визит {{ date }} отменён',
    `${greeting}Этот визит отменён:\n\n${when}${closing}`,
  ),
  'confirmation-request': both(
    '{{ branchName }}: вы придёте {{ date }}, {{ appointments }}? Ответить или перенести: {{ link }}',
    'Вы придёте {{ date }} в {{ time }}?',
    `${greeting}Мы вас ждём:\n\n${when}\n\nСообщите нам, придёте ли вы, или выберите другое время:\n{{ link }}${closing}`,
  ),
  reminder: both(
    '{{ branchName }}: ждём вас {{ date }}, {{ appointments }}. Не сможете? Отменить, перенести: {{ link }}',
    'Напоминание: {{ date }}, {{ time }}',
    `${greeting}Ждём вас:\n\n${when}\n\nПодтвердить, отменить или перенести визит:\n{{ link }}${closing}`,
  ),
  receipt: mail(
    'Ваш чек {{ receiptNumber }}',
    `${greeting}Во вложении чек {{ receiptNumber }} на сумму {{ total }}.${closing}`,
  ),
  'staff-booked': mail(
    'Новая запись: {{ date }}, {{ time }}, {{ clientName }}',
    `{{ staffName }},\n\nк вам записан клиент:\n\n${when}\n{{ clientName }}${closing}`,
  ),
  'staff-moved': mail(
    'Перенос на {{ date }}, {{ time }}: {{ clientName }}',
    `{{ staffName }},\n\nзапись перенесена:\n\n${when}\n{{ clientName }}${closing}`,
  ),
  'staff-cancelled': mail(
    'Отмена: {{ date }}, {{ time }}, {{ clientName }}',
    `{{ staffName }},\n\nзапись к вам отменена:\n\n${when}\n{{ clientName }}${closing}`,
  ),
};
