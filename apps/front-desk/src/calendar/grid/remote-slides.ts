import { Injectable, inject } from '@angular/core';
import type { DayUpdate } from '../../shared/live/day-update';
import { DayColumns } from '../day/day-columns';
import { OpenDay } from '../day/open-day';
import { spanOf } from '../rules/day-plan';
import { GridSurface } from './grid-surface';

type Moved = Extract<DayUpdate, { kind: 'appointment' }>;
type Placed = NonNullable<Moved['after']>;

interface Box {
  readonly start: number;
  readonly top: number;
}

const slideMs = 180;
const easing = 'cubic-bezier(.2, 0, 0, 1)';

/**
 * An appointment that a colleague moved slides to its new place, so that the eye can follow it. Columns clip what
 * leaves them; therefore a picture of the block slides above them, and the block itself appears where it ends.
 */
@Injectable()
export class RemoteSlides {
  private readonly surface = inject(GridSurface);
  private readonly columns = inject(DayColumns);
  private readonly day = inject(OpenDay);

  /** Call when the change is known and not yet on the screen. */
  slide({ id, before, after }: Moved): void {
    if (!before || !after || isSamePlace(before, after)) return;
    const [from, to] = [this.boxOf(before), this.boxOf(after)];
    const block = blockOf(id);
    if (!from || !to || !block) return;
    const picture = pictureOf(block);
    const arrival = `translate(${to.start - from.start}px, ${to.top - from.top}px)`;
    const slide = picture.animate([{ transform: 'none' }, { transform: arrival }], { duration: slideMs, easing });
    slide.onfinish = () => picture.remove();
    hideWhileSliding(id, performance.now() + slideMs);
  }

  /** Undefined for a place out of sight. */
  private boxOf({ teamMemberId, start, end }: Placed): Box | undefined {
    const column = this.columns.indexOf(teamMemberId);
    const span = spanOf(this.day.axis(), start, end);
    return column === undefined || !this.surface.isInView(column, span) ? undefined : this.surface.boxOf(column, span);
  }
}

/** Above the columns and below the heads, with the looks of the block. */
function pictureOf(block: HTMLElement): HTMLElement {
  const { left, top, width, height } = block.getBoundingClientRect();
  const picture = block.cloneNode(true) as HTMLElement;
  picture.removeAttribute('data-appointment');
  picture.setAttribute('aria-hidden', 'true');
  picture.inert = true;
  const place = { position: 'fixed', insetInline: 'auto', zIndex: '5', pointerEvents: 'none' };
  Object.assign(picture.style, place, px({ left, top, width, height }));
  block.parentElement?.parentElement?.append(picture);
  return picture;
}

function px(box: Record<string, number>): Record<string, string> {
  return Object.fromEntries(Object.entries(box).map(([side, length]) => [side, `${length}px`]));
}

function blockOf(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-appointment="${CSS.escape(id)}"]`);
}

/** The block is another element once it stands in another column. */
function hideWhileSliding(id: string, until: number, hidden?: HTMLElement): void {
  const left = until - performance.now();
  if (left <= 0) return;
  const block = blockOf(id) ?? hidden;
  if (block !== hidden) block?.animate([{ opacity: 0 }, { opacity: 0 }], left);
  requestAnimationFrame(() => hideWhileSliding(id, until, block));
}

function isSamePlace(one: Placed, other: Placed): boolean {
  return one.teamMemberId === other.teamMemberId && one.start === other.start;
}
