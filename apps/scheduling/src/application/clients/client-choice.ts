import type { ClientChoice } from '@anteroom/contracts-scheduling';
import { DomainError } from '@anteroom/kernel';
import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js';
import type { AppointmentClient } from '../../domain/appointment-client';
import type { BookingContext } from '../../domain/booking-context';

/**
 * A phone as typed, in E.164. Without a country code it is read as one of the branch's country.
 * @throws DomainError `invalid`
 */
export function phoneOf(typed: string, country: string): string {
  const phone = parsePhoneNumberFromString(typed, country as CountryCode);
  if (phone?.isPossible()) return phone.number;
  const message = 'This is no phone number. Please check the digits.';
  throw new DomainError('invalid', message, { fields: [{ path: 'client.phone', message }] });
}

/**
 * The client that was chosen: a known one with what its card says, or a new one as typed.
 * @throws DomainError `unknown-reference` for a card that does not exist, `invalid` for a phone that is none
 */
export function clientOf(choice: ClientChoice | null | undefined, context: BookingContext): AppointmentClient | null {
  if (!choice) return null;
  if ('name' in choice) {
    const phone = choice.phone === undefined ? null : phoneOf(choice.phone, context.branch.country);
    return { id: null, name: choice.name, phone };
  }
  if (context.client?.id === choice.id) return context.client;
  const facts = { path: 'client.id', id: choice.id };
  throw new DomainError('unknown-reference', 'This client does not exist in the branch.', facts);
}

/** The e-mail that was typed for somebody new. */
export function emailOf(choice: ClientChoice | null | undefined): string | undefined {
  return choice && 'name' in choice ? choice.email : undefined;
}

/** Whom the choice names by id. */
export function clientIdOf(choice: ClientChoice | null | undefined): string | undefined {
  return choice && 'id' in choice ? choice.id : undefined;
}

export function clientsNamed(choice: ClientChoice | null | undefined): string[] {
  const clientId = clientIdOf(choice);
  return clientId === undefined ? [] : [clientId];
}
