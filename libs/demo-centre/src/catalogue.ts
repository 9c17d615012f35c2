import { demoId } from './ids';

export interface DemoOffer {
  readonly id: string;
  readonly branch: 0 | 1;
  /** The position whose people perform it. */
  readonly position: string;
  readonly name: string;
  readonly durationMinutes: number;
  readonly bufferMinutes: number;
  /** Minor units of the branch's currency. */
  readonly price: number;
  /** Kinds of resource it needs, by name. */
  readonly kinds: readonly string[];
}

type Row = [position: string, name: string, minutes: number, buffer: number, price: number, kinds: string];

const northgate: Row[] = [
  ['General practice', 'GP visit', 15, 0, 4500, 'R'],
  ['General practice', 'Consultation', 30, 0, 7500, 'R'],
  ['General practice', 'Annual check-up', 45, 5, 12000, 'R'],
  ['General practice', 'New patient intake', 45, 0, 9000, 'R'],
  ['General practice', 'Repeat prescription', 15, 0, 2500, 'R'],
  ['General practice', 'Travel vaccines', 15, 0, 6000, 'R'],
  ['Cardiology', 'Cardiology consultation', 30, 0, 9500, 'R'],
  ['Cardiology', 'ECG, 12 lead', 15, 5, 4200, 'R,ECG cart'],
  ['Cardiology', 'Stress test', 45, 10, 16000, 'R,Treadmill,ECG cart'],
  ['Cardiology', 'Holter fitting', 30, 0, 6000, 'R'],
  ['Cardiology', 'Echo review', 45, 0, 14000, 'R,Ultrasound scanner'],
  ['Dermatology', 'Acne follow-up', 30, 0, 6500, 'R'],
  ['Dermatology', 'Patch testing', 45, 0, 8800, 'R'],
  ['Dermatology', 'Biopsy, punch', 30, 10, 13500, 'R'],
  ['Dermatology', 'Cryotherapy', 30, 5, 7000, 'R'],
  ['Dermatology', 'Eczema review', 30, 0, 6500, 'R'],
  ['Orthopaedics', 'Knee review', 30, 0, 8500, 'R'],
  ['Orthopaedics', 'Joint injection', 45, 5, 15500, 'R'],
  ['Orthopaedics', 'Cast removal', 30, 10, 5500, 'R'],
  ['Orthopaedics', 'Shoulder consult', 30, 0, 9000, 'R'],
  ['Paediatrics', 'Well-child visit', 30, 0, 6000, 'R'],
  ['Paediatrics', 'Child vaccination', 15, 0, 3500, 'R'],
  ['Paediatrics', 'Asthma review', 30, 0, 7000, 'R'],
  ['Paediatrics', 'Fever', 15, 5, 4500, 'R'],
  ['Ophthalmology', 'Eye examination', 30, 0, 7800, 'R,Slit lamp'],
  ['Ophthalmology', 'Retina scan', 30, 5, 9900, 'R,Slit lamp'],
  ['Ophthalmology', 'Cataract consult', 45, 0, 11000, 'R,Slit lamp'],
  ['Gynaecology', 'Smear test', 30, 0, 7200, 'R'],
  ['Gynaecology', 'Antenatal visit', 30, 0, 8000, 'R'],
  ['Gynaecology', 'Pelvic ultrasound', 45, 5, 12500, 'R,Ultrasound scanner'],
  ['Physiotherapy', 'Back pain', 45, 0, 6800, 'G'],
  ['Physiotherapy', 'Sports injury', 45, 0, 7200, 'G'],
  ['Physiotherapy', 'Post-op knee', 60, 0, 9000, 'G'],
  ['Physiotherapy', 'Gait analysis', 45, 0, 8800, 'G'],
  ['Nursing', 'Blood test', 15, 0, 3000, 'R'],
  ['Nursing', 'Wound dressing', 30, 5, 4000, 'R'],
];

const harbourStreet: Row[] = [
  ['General practice', 'Office visit', 15, 0, 9500, 'R'],
  ['General practice', 'Extended visit', 30, 0, 16500, 'R'],
  ['General practice', 'Annual physical', 45, 5, 24000, 'R'],
  ['General practice', 'Flu shot', 15, 0, 4500, 'R'],
  ['Cardiology', 'Cardiology consult', 30, 0, 28000, 'R'],
  ['Cardiology', 'ECG', 15, 5, 12000, 'R,ECG cart'],
  ['Cardiology', 'Echocardiogram', 45, 5, 42000, 'R,Ultrasound scanner'],
  ['Dermatology', 'Skin check', 30, 0, 19500, 'R'],
  ['Dermatology', 'Mole removal', 45, 10, 32000, 'R'],
  ['Dermatology', 'Rash visit', 15, 0, 14000, 'R'],
  ['Orthopaedics', 'Fracture follow-up', 30, 0, 21000, 'R,X-ray'],
  ['Orthopaedics', 'Joint consult', 30, 0, 24500, 'R'],
  ['Orthopaedics', 'Cortisone injection', 30, 5, 29000, 'R'],
  ['Paediatrics', 'Well-baby visit', 30, 0, 15500, 'R'],
  ['Paediatrics', 'School physical', 30, 0, 13500, 'R'],
  ['Paediatrics', 'Sick child visit', 15, 5, 12500, 'R'],
  ['Gynaecology', 'Well-woman exam', 30, 0, 22000, 'R'],
  ['Gynaecology', 'Prenatal visit', 30, 0, 21000, 'R'],
  ['Gynaecology', 'Obstetric ultrasound', 45, 5, 33000, 'R,Ultrasound scanner'],
  ['Physiotherapy', 'Physical therapy', 45, 0, 16000, 'G'],
  ['Physiotherapy', 'Post-surgery rehab', 60, 0, 21000, 'G'],
  ['Physiotherapy', 'Balance training', 45, 0, 15000, 'G'],
  ['Nursing', 'Lab draw', 15, 0, 5500, 'R'],
  ['Nursing', 'Blood pressure check', 15, 0, 3500, 'R'],
];

/** The kinds every branch has, beside its devices. */
export const roomKind = 'Consulting room';
export const gymKind = 'Therapy room';

const kindsOf = (short: string): string[] =>
  short.split(',').map((kind) => (kind === 'R' ? roomKind : kind === 'G' ? gymKind : kind));

/** The 60 services of the demo. */
export const catalogue: readonly DemoOffer[] = [
  ...northgate.map((row) => [0, row] as const),
  ...harbourStreet.map((row) => [1, row] as const),
].map(([branch, [position, name, durationMinutes, bufferMinutes, price, kinds]], i) => ({
  id: demoId('service', i + 1),
  branch,
  position,
  name,
  durationMinutes,
  bufferMinutes,
  price,
  kinds: kindsOf(kinds),
}));
