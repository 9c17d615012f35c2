import type { CalendarAppointment } from '@anteroom/contracts-scheduling';

/** The services of an appointment on one line; repeated ones with their number. */
export function serviceLine(appointment: Pick<CalendarAppointment, 'services'>): string {
  return appointment.services.map(({ name, quantity }) => (quantity > 1 ? `${name} × ${quantity}` : name)).join(', ');
}

/** What identifies an appointment in one word: its client, or its service; undefined for a blank one. */
export function appointmentTitle(appointment: Pick<CalendarAppointment, 'client' | 'services'>): string | undefined {
  return appointment.client?.name ?? appointment.services[0]?.name;
}

/** Titles are no names: “Dr Okafor” is O, “Eli Brandt, PT” is EB. */
export function memberInitials(name: string): string {
  const words = (name.split(',')[0] ?? '').split(/\s+/).filter((word) => !/^(dr|prof|mr|mrs|ms)\.?$/i.test(word));
  const [first = '', ...rest] = words;
  const last = rest.at(-1) ?? '';
  return `${[...first][0] ?? ''}${[...last][0] ?? ''}`.toLocaleUpperCase();
}

/** The surname that a colleague would say: “Dr Okafor” is Okafor. */
export function shortMemberName(name: string): string {
  return (name.split(',')[0] ?? name).split(/\s+/).at(-1) ?? name;
}

/** First name of a colleague. */
export function firstName(name: string): string {
  return name.split(/\s+/)[0] ?? name;
}
