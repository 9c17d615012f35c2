import { demoId } from './ids';

export interface DemoBranch {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
  readonly currency: string;
  readonly language: string;
  /** ISO 3166-1 alpha-2: how a phone without a country code is read. */
  readonly country: string;
  readonly rooms: readonly string[];
  readonly gyms: readonly string[];
  readonly devices: Readonly<Record<string, readonly string[]>>;
}

export const branches: readonly [DemoBranch, DemoBranch] = [
  {
    id: demoId('branch', 1),
    name: 'Northgate Medical Centre',
    timeZone: 'Europe/Berlin',
    currency: 'EUR',
    language: 'en-GB',
    country: 'DE',
    rooms: Array.from({ length: 14 }, (_, i) => `Room ${i + 1}`),
    gyms: ['Gym 1', 'Gym 2'],
    devices: {
      'ECG cart': ['ECG cart 1', 'ECG cart 2'],
      'Ultrasound scanner': ['Ultrasound A', 'Ultrasound B'],
      Treadmill: ['Treadmill'],
      'Slit lamp': ['Slit lamp 1', 'Slit lamp 2'],
    },
  },
  {
    id: demoId('branch', 2),
    name: 'Harbour Street Clinic',
    timeZone: 'America/New_York',
    currency: 'USD',
    language: 'en-US',
    country: 'US',
    rooms: Array.from({ length: 8 }, (_, i) => `Suite ${i + 1}`),
    gyms: ['Studio'],
    devices: { 'ECG cart': ['ECG cart'], 'Ultrasound scanner': ['Ultrasound'], 'X-ray': ['X-ray room'] },
  },
];

export const inBranch = (index: 0 | 1): DemoBranch => branches[index];
