/** A receipt's number as it is printed: `R-000123`. */
export const receiptNumber = (number: number): string => `R-${String(number).padStart(6, '0')}`;
