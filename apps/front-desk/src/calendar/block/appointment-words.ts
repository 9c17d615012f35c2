import type { CalendarAppointment } from '@anteroom/contracts-scheduling';

/** The services of an appointment on one line; repeated ones with their number. */
export function serviceLine(appointment: Pick<CalendarAppointment, 'services'>): string {
  return appointment.services.map(({ name, quantity }) => (quantity > 1 ? `${name} × ${quantity}` : name)).join(', ');
}

/** What identifies an appointment in one word: its client, or its service; undefined for a blank one. */
export function appointmentTitle(appointment: Pick<CalendarAppointment, 'client' | 'services'>): string | undefined {
  return appointment.client?.name ?? appointment.services[0]?.name;
}

/** What a colleague would say of a person: “Dr Okafor” is Okafor, “Eli Brandt, PT” is Brandt. */
export function surnameOf(memberName: string): string {
  return (memberName.split(',')[0] ?? memberName).trim().split(/\s+/).at(-1) ?? memberName;
}
