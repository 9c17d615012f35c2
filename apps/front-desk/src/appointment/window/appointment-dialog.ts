import { A11yModule } from '@angular/cdk/a11y';
import { Component, DestroyRef, ElementRef, type OnInit, afterNextRender, computed, effect, inject, input, signal, untracked, viewChild } from '@angular/core';
import { ActivatedRoute } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { ProblemWords } from '../../shared/api/problem-words';
import { Skeleton } from '../../shared/ui/skeleton';
import { Catalogue } from '../catalogue';
import { ClientZone } from '../client/client-zone';
import { DetailsZone } from '../details/details-zone';
import { AppointmentForm } from '../form/appointment-form';
import { KeptForm } from '../form/kept-form';
import { RemoteChanges } from '../form/remote-changes';
import { SlotKeeper } from '../hold/slot-keeper';
import { WindowNotices } from '../notices/window-notices';
import { AppointmentSaving } from '../saving/appointment-saving';
import { StatusChange } from '../saving/status-change';
import { VisitMates } from '../visit/visit-mates';
import { VisitZone } from '../visit/visit-zone';
import { AppointmentOpening } from './appointment-opening';
import { WindowExit } from './window-exit';
import { focusFirstEmpty, focusInvalid, focusZone, takeTypedText } from './window-focus';
import { WindowFooter } from './window-footer';
import { WindowHeader } from './window-header';
import { WindowKeys } from './window-keys';

export const zones = ['details', 'visit', 'client'] as const;
export type Zone = (typeof zones)[number];

/** The appointment window: one appointment, new or saved, over whatever view is behind it. */
@Component({
  selector: 'ar-appointment-dialog',
  imports: [
    A11yModule,
    TranslocoDirective,
    Skeleton,
    ClientZone,
    DetailsZone,
    VisitZone,
    WindowFooter,
    WindowHeader,
    WindowNotices,
  ],
  providers: [
    AppointmentForm,
    KeptForm,
    RemoteChanges,
    SlotKeeper,
    AppointmentSaving,
    StatusChange,
    VisitMates,
    AppointmentOpening,
    WindowExit,
    WindowKeys,
  ],
  templateUrl: './appointment-dialog.html',
  styleUrl: './appointment-dialog.css',
})
export class AppointmentDialog implements OnInit {
  readonly appointmentId = input<string>();

  protected readonly form = inject(AppointmentForm);
  protected readonly remote = inject(RemoteChanges);
  protected readonly catalogue = inject(Catalogue);
  private readonly opening = inject(AppointmentOpening);
  private readonly saving = inject(AppointmentSaving);
  private readonly parts = { exit: inject(WindowExit), slots: inject(SlotKeeper), words: inject(ProblemWords) };
  private readonly query = inject(ActivatedRoute).snapshot.queryParamMap;
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly visit = viewChild(VisitZone);
  private readonly notices = viewChild(WindowNotices);
  private readonly details = viewChild(DetailsZone);

  protected readonly zones = zones;
  protected readonly zone = signal<Zone>('visit');
  protected readonly cancelling = signal(false);
  /** Whether there is something to show: a new booking always, a saved one once it is known. */
  protected readonly ready = computed(() => this.appointmentId() === undefined || this.form.saved() !== undefined);
  protected readonly failure = computed(() => {
    const problem = this.remote.problem();
    return problem && !this.form.saved() ? this.parts.words.sentence(problem) : undefined;
  });

  constructor() {
    inject(WindowKeys).listen({
      save: () => void this.save(),
      saveAndClose: () => void this.saveAndClose(),
      close: () => this.close(),
      zone: (number) => this.goTo(number),
      status: (number) => this.visit()?.chooseStatus(number),
      alternative: (number) => this.notices()?.chooseAlternative(number) ?? false,
      history: () => this.details()?.showHistory(),
      comment: () => document.getElementById('appointment-comment')?.focus(),
      cancel: () => this.askCancel(),
    });
    const stir = () => this.stir();
    this.host.addEventListener('keydown', stir);
    this.host.addEventListener('pointerdown', stir);
    effect(() => {
      if (this.parts.slots.state().kind === 'taken' && !untracked(this.form.dirty)) untracked(() => this.showTime());
    });
    afterNextRender(() => this.ready() && this.focusFirst());
    inject(DestroyRef).onDestroy(() => this.parts.exit.giveFocusBack());
  }

  ngOnInit(): void {
    void this.open();
  }

  protected async open(): Promise<void> {
    const id = this.appointmentId();
    if (id === undefined) return this.opening.beginNew(this.query);
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
    if (isNew) this.parts.exit.becomeSaved(appointment);
    return true;
  }

  protected async saveAndClose(): Promise<void> {
    takeTypedText(this.host);
    if (this.form.saved() && !this.form.dirty()) return this.close();
    const appointment = await this.saving.save();
    if (appointment) this.parts.exit.closeAfter(appointment);
    else setTimeout(() => focusInvalid(this.host));
  }

  protected close(): void {
    takeTypedText(this.host);
    this.parts.exit.close();
  }

  protected askCancel(): void {
    if (this.form.saved()?.actions.cancel.allowed) this.cancelling.update((open) => !open);
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

  /** A hand on the desk again: a hold that ran out meanwhile is asked for anew. */
  private stir(): void {
    if (this.parts.slots.state().kind === 'lost') void this.parts.slots.tryAgain();
  }

  /** The time cannot be had and nothing else was typed yet: another time is what comes next. */
  private showTime(): void {
    this.zone.set('details');
    setTimeout(() => focusInvalid(this.host));
  }

  private focusFirst(): void {
    if (!this.host.contains(document.activeElement)) focusFirstEmpty(this.host, this.form.draft(), this.form.saved() !== undefined);
  }
}
