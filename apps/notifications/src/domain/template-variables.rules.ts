import { type Kind, isFarewell, isForStaff } from './message-kinds';

export interface VariableName {
  readonly name: string;
  readonly example: string;
}

const ofPlace: readonly VariableName[] = [
  { name: 'branchName', example: 'Northgate Medical Centre' },
  { name: 'branchPhone', example: '+49 30 555 0100' },
];
const ofClient: readonly VariableName[] = [{ name: 'clientName', example: 'Elena Marchetti' }];
const ofAppointment: readonly VariableName[] = [
  { name: 'date', example: 'Tuesday, 24 November' },
  { name: 'time', example: '10:30' },
  { name: 'teamMember', example: 'Dr Lindgren' },
  { name: 'services', example: 'Consultation' },
  { name: 'appointments', example: '10:30 Consultation, Dr Lindgren' },
];
const ofLink: readonly VariableName[] = [{ name: 'link', example: 'https://desk.example/visit/4fGh' }];
const ofReceipt: readonly VariableName[] = [
  { name: 'receiptNumber', example: '2026-000123' },
  { name: 'total', example: '€49.60' },
];
const ofStaff: readonly VariableName[] = [{ name: 'staffName', example: 'Dr Lindgren' }];

/** The names that a template of this kind may use. */
export function variablesOf(kind: Kind): readonly VariableName[] {
  if (kind === 'receipt') return [...ofClient, ...ofPlace, ...ofReceipt];
  if (isForStaff(kind)) return [...ofStaff, ...ofClient, ...ofPlace, ...ofAppointment];
  return [...ofClient, ...ofPlace, ...ofAppointment, ...(isFarewell(kind) ? [] : ofLink)];
}
