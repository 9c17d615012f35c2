import { demoId } from './ids';

export interface DemoTeamMember {
  readonly id: string;
  readonly branch: 0 | 1;
  readonly name: string;
  readonly position: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly breakFrom: string;
  readonly breakMinutes: number;
  /** ISO weekdays (1 = Monday) on which this person works; everybody works today, whatever day it is. */
  readonly weekdays: readonly number[];
}

const weekdays = [1, 2, 3, 4, 5];
const withSaturday = [1, 2, 3, 4, 5, 6];
const everyDay = [1, 2, 3, 4, 5, 6, 7];

type Row = [
  branch: 0 | 1,
  name: string,
  position: string,
  hours: string,
  breakFrom: string,
  breakMinutes: number,
  days: number[],
];

const rows: Row[] = [
  [0, 'Dr Okafor', 'General practice', '08:00-16:00', '12:30', 45, everyDay],
  [0, 'Dr Lindgren', 'Cardiology', '08:30-17:00', '12:00', 45, withSaturday],
  [0, 'Dr Haddad', 'Dermatology', '09:00-17:30', '13:00', 30, weekdays],
  [0, 'Dr Álvarez', 'Orthopaedics', '08:00-14:00', '10:45', 15, withSaturday],
  [0, 'Dr Rinaldi', 'Paediatrics', '08:00-16:30', '12:15', 45, everyDay],
  [0, 'Dr Watanabe', 'Ophthalmology', '10:00-18:00', '13:30', 45, weekdays],
  [0, 'Dr Sokolova', 'Gynaecology', '09:00-17:00', '12:45', 30, weekdays],
  [0, 'Eli Brandt', 'Physiotherapy', '08:00-18:00', '12:00', 30, withSaturday],
  [0, 'Dr Amin', 'Cardiology', '09:00-16:00', '12:30', 30, [1, 2, 4, 5]],
  [0, 'Dr Nowak', 'General practice', '11:00-19:00', '15:00', 30, weekdays],
  [0, 'Dr Fischer', 'Dermatology', '08:00-13:00', '10:30', 15, [1, 3, 5]],
  [0, 'Dr Costa', 'Paediatrics', '12:00-19:00', '15:30', 30, weekdays],
  [0, 'Mira Patel', 'Physiotherapy', '09:00-17:00', '13:00', 30, weekdays],
  [0, 'Dr Berger', 'Ophthalmology', '08:00-15:00', '11:30', 30, [2, 3, 4]],
  [0, 'Nurse Yilmaz', 'Nursing', '07:30-15:30', '11:00', 30, everyDay],
  [1, 'Dr Bennett', 'General practice', '08:00-16:00', '12:00', 45, everyDay],
  [1, 'Dr Ramirez', 'Cardiology', '08:30-16:30', '12:30', 30, weekdays],
  [1, 'Dr Chen', 'Dermatology', '09:00-17:00', '13:00', 45, withSaturday],
  [1, 'Dr O’Neill', 'Orthopaedics', '08:00-15:00', '11:30', 30, weekdays],
  [1, 'Dr Nguyen', 'Paediatrics', '08:00-16:00', '12:15', 45, withSaturday],
  [1, 'Dr Goldberg', 'Gynaecology', '09:00-17:00', '12:45', 30, weekdays],
  [1, 'Grace Kim', 'Physiotherapy', '07:00-15:00', '11:00', 30, weekdays],
  [1, 'Dr Osei', 'General practice', '11:00-19:00', '15:00', 30, weekdays],
  [1, 'Nurse Dubois', 'Nursing', '07:30-15:30', '11:15', 30, everyDay],
];

/** The 24 bookable people of the demo, in the order of their columns. */
export const team: readonly DemoTeamMember[] = rows.map(
  ([branch, name, position, hours, breakFrom, breakMinutes, days], i) => {
    const [startsAt, endsAt] = hours.split('-') as [string, string];
    return {
      id: demoId('teamMember', i + 1),
      branch,
      name,
      position,
      startsAt,
      endsAt,
      breakFrom,
      breakMinutes,
      weekdays: days,
    };
  },
);

/** The positions of a branch, in the order in which they first occur. */
export const positionsOf = (branch: 0 | 1): string[] => [
  ...new Set(team.filter((person) => person.branch === branch).map((person) => person.position)),
];
