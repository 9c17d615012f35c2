import { Injectable, computed, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { map } from 'rxjs';
import { type VisitWorth, WindowVisit } from '../../shared/window/window-visit';
import { AppointmentForm } from '../form/appointment-form';
import { VisitMates } from '../visit/visit-mates';
import { WindowExit } from './window-exit';

/** The window as the sections of other features see it. The open pane stands in the address, so that Back closes it. */
@Injectable()
export class VisitInWindow extends WindowVisit {
  private readonly form = inject(AppointmentForm);
  private readonly router = inject(Router);
  private readonly exit = inject(WindowExit);
  private readonly visitMates = inject(VisitMates);
  private readonly query = toSignal(
    inject(ActivatedRoute).queryParamMap.pipe(map((params) => params.get('pane') ?? undefined)),
  );

  /** One after the other: opening while it still closes would be the address that is there already, and be lost. */
  private going: Promise<unknown> = Promise.resolve();

  override readonly appointment = computed(() => {
    const saved = this.form.saved();
    if (!saved) throw new Error('Sections are shown for saved appointments only.');
    return saved;
  });
  override readonly mates = computed(() => this.visitMates.sameVisit());
  override readonly pane = computed(() => (this.form.saved() ? this.query() : undefined));

  private readonly told = signal<{ readonly visitId: string; readonly worth: VisitWorth } | undefined>(undefined);

  /** What the visit comes to by its bill; undefined until its section has said so, and while something is not saved. */
  readonly worth = computed(() => {
    const told = this.told();
    const isOfThis = told?.visitId === this.form.saved()?.visitId;
    return isOfThis && this.form.changed().length === 0 ? told?.worth : undefined;
  });

  /** One button says what comes next: an open pane has its own, and what is owed is taken before the window is closed. */
  readonly isNextInside = computed(() => this.pane() !== undefined || this.worth()?.isToPay === true);

  override tellWorth(worth: VisitWorth): void {
    this.told.set({ visitId: this.appointment().visitId, worth });
  }

  override openPane(id: string): void {
    this.show(id);
  }

  override closePane(): void {
    this.show(null);
  }

  override closeWindow(): void {
    this.exit.close();
  }

  private show(pane: string | null): void {
    const go = () => this.router.navigate([], { queryParams: { pane }, queryParamsHandling: 'merge' });
    this.going = this.going.then(go, go);
  }
}
