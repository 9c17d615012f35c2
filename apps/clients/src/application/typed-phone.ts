import { DomainError } from '@anteroom/kernel';
import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js';

/**
 * A phone as typed, in E.164. Without a country code it is read as one of `country` (ISO 3166-1 alpha-2); where that is
 * not known, the code is needed.
 * @throws DomainError `invalid`
 */
export function phoneOf(typed: string, country: string | undefined): string {
  const phone = parsePhoneNumberFromString(typed, country as CountryCode | undefined);
  if (phone?.isPossible()) return phone.number;
  const message = country
    ? 'This is no phone number. Please check the digits.'
    : 'This is no phone number. Please begin with + and the country code.';
  throw new DomainError('invalid', message, { fields: [{ path: 'phone', message }] });
}
