import type { Span } from './span';

/** Narrowest and widest column, in pixels. */
export const columnLimits = { min: 116, max: 320 } as const;
/** On tablets a page shows 4 to 6 people; on a phone as many as have a column wide enough for a name. */
const pageLimits = { min: 4, max: 6, comfortable: 150 } as const;

export type Layout = 'full' | 'pages';

/** The width of one column when `available` pixels are there for `count` of them. */
export function columnWidth(available: number, count: number, layout: Layout): number {
  if (count <= 0 || available <= 0) return columnLimits.min;
  if (layout === 'pages') return available / Math.min(count, columnsOnPage(available));
  return Math.max(columnLimits.min, Math.min(columnLimits.max, available / count));
}

/** How many columns a page of the tablet layout has. */
export function columnsOnPage(available: number): number {
  const comfortable = Math.floor(available / pageLimits.comfortable);
  const isPhone = available < pageLimits.min * columnLimits.min;
  return Math.max(isPhone ? 1 : pageLimits.min, Math.min(pageLimits.max, comfortable));
}

export interface IndexWindow {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

/** The columns to draw: those in view and one on either side. */
export function columnWindow(scrolled: number, visible: number, width: number, count: number): IndexWindow {
  const from = Math.max(0, Math.floor(scrolled / width) - 1);
  const to = Math.min(count, Math.ceil((scrolled + visible) / width) + 1);
  return { from: Math.min(from, count), to: Math.max(to, Math.min(from, count)) };
}

/** The pixels per minute above which blocks are left out by time as well. */
const recycledAbove = 2;

/** The time whose blocks are drawn: all of it at ordinary zoom, else what is in view and half a screen around it. */
export function timeWindow(scrolled: number, visible: number, pixelsPerMinute: number, dayMinutes: number): Span {
  if (pixelsPerMinute <= recycledAbove) return { start: 0, end: dayMinutes };
  const margin = visible / 2;
  // Rounded to quarter screens, so that scrolling changes the window rarely.
  const grain = Math.max(1, visible / 4);
  const top = Math.floor((scrolled - margin) / grain) * grain;
  const bottom = Math.ceil((scrolled + visible + margin) / grain) * grain;
  return { start: Math.max(0, top / pixelsPerMinute), end: Math.min(dayMinutes, bottom / pixelsPerMinute) };
}

/** Pixels per minute, from small to large. */
export const zooms = [0.9, 4 / 3, 2, 3] as const;
export type Zoom = (typeof zooms)[number];

/** A step is at least 10 px high: with steps of 5 minutes the scale starts at 2. */
export function defaultZoom(step: number): Zoom {
  return step <= 5 ? 2 : 4 / 3;
}

export function zoomAfter(zoom: Zoom, direction: 'in' | 'out'): Zoom {
  const index = zooms.indexOf(zoom) + (direction === 'in' ? 1 : -1);
  return zooms[Math.max(0, Math.min(index, zooms.length - 1))] ?? zoom;
}

/** Where now stands when a day opens: 35 % down the screen. */
export const shownAt = 0.35;

/** The scroll offset within the shown hours that puts `minute` at 35 % of the height. */
export function scrollToShow(minute: number, visible: number, pixelsPerMinute: number, hours: Span): number {
  const wanted = (minute - hours.start) * pixelsPerMinute - visible * shownAt;
  return Math.max(0, Math.min(wanted, (hours.end - hours.start) * pixelsPerMinute - visible));
}

/** Pixels per frame at an edge of the screen while something is dragged; 0 away from the edges. */
export function edgeScroll(position: number, from: number, to: number): number {
  const zone = 48;
  const fastest = 18;
  if (position < from + zone) return -Math.ceil((fastest * Math.min(zone, from + zone - position)) / zone);
  if (position > to - zone) return Math.ceil((fastest * Math.min(zone, position - to + zone)) / zone);
  return 0;
}

/** Below this width in pixels a block leaves out what is not the name. */
const narrowBelow = 136;

export function isNarrowBlock(width: number, lanes: number): boolean {
  return width / lanes < narrowBelow;
}

/** How much a block says: one line, name over service, or the time range too. Decided by its height in pixels. */
export type ContentTier = 'line' | 'two' | 'three';

export function contentTier(minutes: number, pixelsPerMinute: number): ContentTier {
  const height = minutes * pixelsPerMinute;
  if (height < 34) return 'line';
  return height < 54 ? 'two' : 'three';
}
