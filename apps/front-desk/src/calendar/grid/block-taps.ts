import { Injectable, inject, signal } from '@angular/core';
import type { DayAppointment } from '../../shared/live/day-picture';
import { DayStore } from '../../shared/live/day-store';
import { DayLinks } from '../day/day-links';
import { EditPermission } from '../moves/edit-permission';
import { BlockMenus } from '../status/block-menus';
import { GridFocus } from './grid-focus';
import { GridViewport } from './grid-viewport';

/** What a click, a tap or the right button on an appointment does, and whether it may be dragged. */
@Injectable()
export class BlockTaps {
  private readonly store = inject(DayStore);
  private readonly links = inject(DayLinks);
  private readonly focus = inject(GridFocus);
  private readonly viewport = inject(GridViewport);
  private readonly menus = inject(BlockMenus);
  private readonly permission = inject(EditPermission);
  private readonly stripFor = signal<string | undefined>(undefined);

  /** The appointment whose action strip is open (tablets). */
  readonly strip = this.stripFor.asReadonly();

  tap(id: string, event: PointerEvent): void {
    this.focus.goToAppointment(id);
    if (this.viewport.layout() === 'pages' && event.pointerType === 'touch') this.stripFor.set(id);
    else this.links.open(id);
  }

  closeStrip(): void {
    this.stripFor.set(undefined);
  }

  /** Enter and Space on a focused block arrive as clicks without a pointer; so do clicks of assistive software. */
  clicked(event: MouseEvent): void {
    const overlap = (event.target as HTMLElement).closest<HTMLElement>('[data-overflow]');
    if (overlap) return this.listOverlap(overlap);
    if (event.detail > 0) return;
    const id = idOf(event);
    if (id !== undefined) this.links.open(id);
  }

  private listOverlap(button: HTMLElement): void {
    const ids = button.dataset['overflow']?.split(' ') ?? [];
    const box = button.getBoundingClientRect();
    const appointments = ids.flatMap((id) => this.store.appointment(id)() ?? []);
    void this.menus.list(appointments, { x: box.left, y: box.bottom });
  }

  menu(event: MouseEvent): void {
    const id = idOf(event);
    const appointment = id === undefined ? undefined : this.store.appointment(id)();
    if (!appointment) return;
    event.preventDefault();
    this.focus.goToAppointment(appointment.id);
    void this.menus.open(appointment, { x: event.clientX, y: event.clientY });
  }

  /** The appointment, when it may be dragged; the keyboard goes along with it. */
  takeHold(id: string): DayAppointment | undefined {
    this.focus.goToAppointment(id);
    const appointment = this.store.appointment(id)();
    return appointment && this.permission.allows(appointment) ? appointment : undefined;
  }
}

function idOf(event: MouseEvent): string | undefined {
  return (event.target as HTMLElement).closest<HTMLElement>('[data-appointment]')?.dataset['appointment'];
}
