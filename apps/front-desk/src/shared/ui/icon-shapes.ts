/** SVG path data on a 16 grid, drawn with a 1.5 stroke in the current colour. */
export const strokes = {
  booked: 'M13.3 8A5.3 5.3 0 1 1 2.7 8a5.3 5.3 0 0 1 10.6 0z',
  confirmed: 'm3 8.6 3.2 3.2L13 4.8',
  arrived: 'M9 2.5h3.5v11H9M2 8h7M6.3 5.2 9.1 8l-2.8 2.8',
  'in-room': 'M5 3.4v9.2L12.6 8z',
  completed: 'm1.4 8.6 3 3L10.8 5M8 11.4l.3.2L14.6 5',
  'no-show': 'M13.4 8A5.4 5.4 0 1 1 2.6 8a5.4 5.4 0 0 1 10.8 0zM4.3 4.3l7.4 7.4',
  cancelled: 'm4 4 8 8M12 4l-8 8',
  event:
    'M10 5.3a2 2 0 1 1-4 0 2 2 0 0 1 4 0zM4.5 12.5c.2-2.2 1.5-3.6 3.5-3.6s3.3 1.4 3.5 3.6M3.6 4.2a1.7 1.7 0 0 0 .4 3.1M1.6 11.2c.1-1.2.6-2 1.5-2.4M12.4 4.2a1.7 1.7 0 0 1-.4 3.1M14.4 11.2c-.1-1.2-.6-2-1.5-2.4',
  tick: 'm3 8.6 3.2 3.2L13 4.8',
  close: 'm4 4 8 8M12 4l-8 8',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  'chevron-down': 'm3.5 6 4.5 4.5L12.5 6',
  'chevron-up': 'M3.5 10 8 5.5 12.5 10',
  'chevron-start': 'm9.8 3.5-4.5 4.5 4.5 4.5',
  'chevron-end': 'm6.2 3.5 4.5 4.5-4.5 4.5',
  search: 'M11.4 7a4.4 4.4 0 1 1-8.8 0 4.4 4.4 0 0 1 8.8 0zM10.4 10.4l3.4 3.4',
  bell: 'M4 11V7a4 4 0 0 1 8 0v4l1.2 1.2H2.8zM6.6 14h2.8',
  calendar: 'M4.5 3.5h7a2 2 0 0 1 2 2v6a2 2 0 0 1-2 2h-7a2 2 0 0 1-2-2v-6a2 2 0 0 1 2-2zM2.5 6.7h11M5.5 2v3M10.5 2v3',
  clock: 'M13.6 8A5.6 5.6 0 1 1 2.4 8a5.6 5.6 0 0 1 11.2 0zM8 4.8V8l2.2 1.6',
  list: 'M5.5 4h8M5.5 8h8M5.5 12h8M2.6 4h.1M2.6 8h.1M2.6 12h.1',
  menu: 'M2.5 4.5h11M2.5 8h11M2.5 11.5h11',
  more: 'M3.5 8h.1M8 8h.1M12.5 8h.1',
  undo: 'M5.8 3 2.8 6l3 3M3 6h6.2a3.8 3.8 0 0 1 0 7.6H6',
  redo: 'M10.2 3l3 3-3 3M13 6H6.8a3.8 3.8 0 0 0 0 7.6H10',
  print: 'M4.5 6V2.5h7V6M4.5 11H2.8V6.2h10.4V11h-1.7M4.5 9.3h7v4.2h-7z',
  warning: 'M8 2.3 14.3 13H1.7zM8 6.3v3.2M8 11.3v.1',
  repeat:
    'M3 7.5V6.3A1.8 1.8 0 0 1 4.8 4.5H13M11 2.3l2.2 2.2L11 6.7M13 8.5v1.2a1.8 1.8 0 0 1-1.8 1.8H3M5 13.7l-2.2-2.2L5 9.3',
  comment: 'M2.5 3.5h11v7.5H7l-3 2.5V11H2.5z',
  globe:
    'M13.7 8A5.7 5.7 0 1 1 2.3 8a5.7 5.7 0 0 1 11.4 0zM2.3 8h11.4M8 2.3c2 2 2.4 3.7 2.4 5.7S10 11.7 8 13.7C6 11.7 5.6 10 5.6 8S6 4.3 8 2.3z',
  pin: 'M9.7 2.2 13.8 6.3l-2 .6-2 2-.4 3.3L3.8 6.6l3.3-.4 2-2zM6.2 9.8 2.7 13.3',
  room: 'M2.5 13.5V3.8L9 2.2v11.3M9 4.5h4.5v9M1.5 13.5h13M6.7 8v.4',
  equipment: 'M8 13.3C4.2 10.6 2.2 8.6 2.2 6.2A2.9 2.9 0 0 1 8 5.3a2.9 2.9 0 0 1 5.8.9c0 2.4-2 4.4-5.8 7.1z',
  history: 'M2.5 8a5.5 5.5 0 1 0 1.8-4.1L2.5 5.5M2.5 2.5v3h3M8 5v3.2l2.2 1.3',
  phone: 'M3 2.8h2.6l1.1 3-1.6 1.1a8 8 0 0 0 4 4l1.1-1.6 3 1.1V13c-6 .8-11-4.3-10.2-10.2z',
  pulse: 'M1.5 8.5h3l2-5 3 9 2-4h3',
  mail: 'M2.5 4h11v8.5h-11zM2.8 4.4 8 8.6l5.2-4.2',
  move: 'M3 5.5h9.5M10 3l2.6 2.5L10 8M13 10.5H3.5M6 8l-2.6 2.5L6 13',
  person: 'M10.6 5.3a2.6 2.6 0 1 1-5.2 0 2.6 2.6 0 0 1 5.2 0zM3 13.5c.3-2.7 2.3-4.3 5-4.3s4.7 1.6 5 4.3',
  people:
    'M8.4 5.6a2.4 2.4 0 1 1-4.8 0 2.4 2.4 0 0 1 4.8 0zM1.8 13.2c.3-2.5 2-3.9 4.2-3.9s3.9 1.4 4.2 3.9M10.6 3.5a2.2 2.2 0 0 1 0 4.2M12 9.8c1.3.5 2.1 1.7 2.3 3.4',
  edit: 'm3 13 .6-2.9 7.3-7.3 2.3 2.3-7.3 7.3zM9.5 4.2l2.3 2.3',
  trash: 'M2.8 4.3h10.4M6 4V2.5h4V4M4 4.5l.7 9h6.6l.7-9M6.7 7v4M9.3 7v4',
  lock: 'M4.8 7V5.2a3.2 3.2 0 0 1 6.4 0V7M3.5 7h9v6.5h-9z',
  eye: 'M1.5 8C3 5.3 5.3 4 8 4s5 1.3 6.5 4C13 10.7 10.7 12 8 12s-5-1.3-6.5-4zM9.9 8a1.9 1.9 0 1 1-3.8 0 1.9 1.9 0 0 1 3.8 0z',
  'eye-off':
    'M2.5 2.5l11 11M6.3 4.2C6.8 4.1 7.4 4 8 4c2.7 0 5 1.3 6.5 4-.6 1-1.2 1.8-2 2.4M4 5.3C3 6 2.2 6.9 1.5 8c1.5 2.7 3.8 4 6.5 4 1 0 1.9-.2 2.7-.5',
  sun: 'M11 8a3 3 0 1 1-6 0 3 3 0 0 1 6 0zM8 1.5v1.3M8 13.2v1.3M1.5 8h1.3M13.2 8h1.3M3.4 3.4l.9.9M11.7 11.7l.9.9M12.6 3.4l-.9.9M4.3 11.7l-.9.9',
  moon: 'M13 9.6A5.5 5.5 0 0 1 6.4 3 5.5 5.5 0 1 0 13 9.6z',
  screen: 'M2 3h12v8H2zM6 13.5h4M8 11v2.5',
  text: 'M2 12.5 5.5 4 9 12.5M3.2 9.7h4.6M10 12.5l2.3-5.5 2.2 5.5M10.8 10.7h3',
  keyboard: 'M1.8 4h12.4v8H1.8zM4.5 6.7h.1M7 6.7h.1M9.4 6.7h.1M11.6 6.7h.1M5 9.4h6',
  'sign-out': 'M9 2.5H3.5v11H9M6.5 8H14M11.3 5.2 14.1 8l-2.8 2.8',
  settings:
    'M10.1 8a2.1 2.1 0 1 1-4.2 0 2.1 2.1 0 0 1 4.2 0zM8 1.8v1.9M8 12.3v1.9M1.8 8h1.9M12.3 8h1.9M3.6 3.6 5 5M11 11l1.4 1.4M12.4 3.6 11 5M5 11l-1.4 1.4',
  info: 'M13.6 8A5.6 5.6 0 1 1 2.4 8a5.6 5.6 0 0 1 11.2 0zM8 7.3v3.5M8 5.1v.1',
  chart: 'M4 13V8M8 13V3M12 13V6',
  zoom: 'M11.4 7a4.4 4.4 0 1 1-8.8 0 4.4 4.4 0 0 1 8.8 0zM10.4 10.4l3.4 3.4M7 5v4M5 7h4',
  link: 'M6.5 9.5a2.6 2.6 0 0 0 3.7 0l2.6-2.6a2.6 2.6 0 0 0-3.7-3.7l-.9.9M9.5 6.5a2.6 2.6 0 0 0-3.7 0L3.2 9.1a2.6 2.6 0 0 0 3.7 3.7l.9-.9',
  wallet: 'M2.5 4.5h9a1.5 1.5 0 0 1 1.5 1.5v6a1.5 1.5 0 0 1-1.5 1.5H4A1.5 1.5 0 0 1 2.5 12zM2.5 4.5 10 2v2.5M10.3 9h.1',
  stock: 'M8 1.8 13.6 5v6L8 14.2 2.4 11V5zM2.6 5.1 8 8.2l5.4-3.1M8 8.2v5.8',
  flask: 'M6 2h4M6.7 2v4L3 12.3A1.2 1.2 0 0 0 4 14h8a1.2 1.2 0 0 0 1-1.7L9.3 6V2M4.6 10h6.8',
  low: 'M8 2.5v8M4.7 7.3 8 10.6l3.3-3.3M2.8 13.5h10.4',
} as const;

export type IconName = keyof typeof strokes;

/** Shapes that are filled as well. */
export const filled: ReadonlySet<IconName> = new Set(['in-room']);
/** Shapes whose stroke is dashed: not yet real. */
export const dashed: ReadonlySet<IconName> = new Set(['booked']);
/** Shapes that show a direction of reading, and so are mirrored in right-to-left scripts. */
export const directional: ReadonlySet<IconName> = new Set([
  'chevron-start',
  'chevron-end',
  'arrived',
  'undo',
  'redo',
  'sign-out',
]);
/** Shapes made of dots, with a heavier stroke. */
export const heavy: ReadonlySet<IconName> = new Set(['more']);
