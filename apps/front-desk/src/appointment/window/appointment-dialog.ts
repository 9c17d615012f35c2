import { A11yModule } from '@angular/cdk/a11y';
import {
  Component,
  ElementRef,
  type OnInit,
  afterNextRender,
  computed,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { ClientZone } from '../client/client-zone';
import { DetailsZone } from '../details/details-zone';
import { AppointmentForm } from '../form/appointment-form';
import { KeptForm } from '../form/kept-form';
import { RemoteChanges } from '../form/remote-changes';
import { SlotKeeper } from '../hold/slot-keeper';
import { WindowNotices } from '../notices/window-notices';
import { AppointmentSaving } from '../saving/appointment-saving';
import { StatusChange } from '../saving/status-change';
import { WindowActs } from '../saving/window-acts';
import { PlaceInVisit } from '../visit/place-in-visit';
import { UnreadableFields } from '../../shared/ui/typed-number/unreadable-fields';
import { WindowVisit } from '../../shared/window/window-visit';
import { VisitMates } from '../visit/visit-mates';
import { VisitZone } from '../visit/visit-zone';
import { AppointmentOpening } from './appointment-opening';
import { AskedSlot } from './asked-slot';
import { VisitInWindow } from './visit-in-window';
import { LoadingView } from './loading-view';
import { WindowExit } from './window-exit';
import { focusFirstEmpty, focusInvalid, focusZone, takeTypedText } from './window-focus';
import { WindowFooter } from './window-footer';
import { WindowHeader } from './window-header';
import { type WindowCommands, WindowKeys } from './window-keys';
import { WindowPanes } from './window-panes';
import { WindowSections } from './window-sections';

export const zones = ['details', 'visit', 'client'] as const;
export type Zone = (typeof zones)[number];

/** The appointment window: one appointment, new or saved, over whatever view is behind it. */
@Component({
  selector: 'ar-appointment-dialog',
  imports: [
    A11yModule,
    TranslocoDirective,
    ClientZone,
    DetailsZone,
    LoadingView,
    VisitZone,
    WindowFooter,
    WindowHeader,
    WindowNotices,
    WindowSections,
  ],
  providers: [
    UnreadableFields,
    AppointmentForm,
    KeptForm,
    RemoteChanges,
    SlotKeeper,
    AppointmentSaving,
    StatusChange,
    WindowActs,
    PlaceInVisit,
    VisitMates,
    AskedSlot,
    AppointmentOpening,
    WindowExit,
    WindowKeys,
    WindowPanes,
    VisitInWindow,
    { provide: WindowVisit, useExisting: VisitInWindow },
  ],
  templateUrl: './appointment-dialog.html',
  styleUrl: './appointment-dialog.css',
})
export class AppointmentDialog implements OnInit {
  readonly appointmentId = input<string>();

  protected readonly form = inject(AppointmentForm);
  protected readonly window = inject(VisitInWindow);
  private readonly opening = inject(AppointmentOpening);
  private readonly saving = inject(AppointmentSaving);
  private readonly exit = inject(WindowExit);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly visit = viewChild(VisitZone);
  private readonly notices = viewChild(WindowNotices);
  private readonly details = viewChild(DetailsZone);

  protected readonly zones = zones;
  protected readonly zone = signal<Zone>('visit');
  protected readonly cancelling = signal(false);
  /** Whether there is something to show: a new booking always, a saved one once it is known. */
  protected readonly ready = computed(() => this.appointmentId() === undefined || this.form.saved() !== undefined);

  constructor() {
    inject(WindowKeys).listen(this.commands());
    afterNextRender(() => {
      if (this.ready()) this.focusFirst();
    });
  }

  ngOnInit(): void {
    void this.open();
  }

  protected async open(): Promise<void> {
    const id = this.appointmentId();
    if (id === undefined) return this.opening.beginNew();
    const wasReady = this.form.saved() !== undefined;
    await this.opening.beginSaved(id);
    if (!wasReady) setTimeout(() => this.focusFirst());
  }

  protected async save(): Promise<boolean> {
    takeTypedText(this.host);
    const isNew = this.form.saved() === undefined;
    const appointment = await this.saving.save();
    if (!appointment) {
      setTimeout(() => focusInvalid(this.host));
      return false;
    }
    if (isNew) this.exit.becomeSaved(appointment);
    return true;
  }

  protected async saveAndClose(): Promise<void> {
    takeTypedText(this.host);
    if (this.form.saved() && !this.form.dirty()) return this.close();
    const appointment = await this.saving.save();
    if (appointment) this.exit.closeAfter();
    else setTimeout(() => focusInvalid(this.host));
  }

  protected close(): void {
    takeTypedText(this.host);
    this.exit.close();
  }

  protected askCancel(): void {
    const saved = this.form.saved();
    if (saved && !saved.refused.cancelled) this.cancelling.update((open) => !open);
  }

  protected showHistory(): void {
    this.zone.set('details');
    this.details()?.showHistory();
  }

  protected goTo(number: number): void {
    const zone = zones[number - 1];
    if (!zone) return;
    this.zone.set(zone);
    setTimeout(() => focusZone(this.host, zone));
  }

  /** Another time is what comes next. */
  protected showTime(): void {
    this.zone.set('details');
    setTimeout(() => focusInvalid(this.host));
  }

  private commands(): WindowCommands {
    return {
      save: () => void this.save(),
      saveAndClose: () => void this.saveAndClose(),
      close: () => (this.window.pane() ? this.window.closePane() : this.close()),
      zone: (number) => this.goTo(number),
      status: (number) => this.visit()?.chooseStatus(number),
      isInRefusal: () => this.notices()?.isInRefusal() ?? false,
      history: () => this.showHistory(),
      comment: () => document.getElementById('appointment-comment')?.focus(),
      cancel: () => this.askCancel(),
    };
  }

  private focusFirst(): void {
    if (!this.host.contains(document.activeElement))
      focusFirstEmpty(this.host, this.form.draft(), this.form.saved() !== undefined);
  }
}
