import { Component, ElementRef, computed, inject, signal, viewChild } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Formats } from '../../shared/format/formats';
import { DayStore } from '../../shared/live/day-store';
import { Icon } from '../../shared/ui/icon';
import { type Offer, withService } from '../draft/service-lines.rules';
import { AppointmentForm } from '../form/appointment-form';
import { ActiveOption } from '../../shared/ui/pick/active-option';
import { findByWords } from '../../shared/ui/pick/find-by-words.rules';
import { PickList } from '../../shared/ui/pick/pick-list';
import { topServices } from './top-services.rules';

const chipsShown = 4;

/** “Add a service”: type-ahead over what the person performs, and their most frequent ones as one click each. */
@Component({
  selector: 'ar-service-finder',
  imports: [TranslocoDirective, Icon, PickList],
  templateUrl: './service-finder.html',
  styleUrl: './service-finder.css',
})
export class ServiceFinder {
  private readonly form = inject(AppointmentForm);
  private readonly days = inject(DayStore);
  protected readonly formats = inject(Formats);
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  protected readonly text = signal('');
  protected readonly open = signal(false);

  protected readonly offers = computed(() => this.form.offers() ?? []);
  protected readonly found = computed(() =>
    findByWords(this.offers(), this.text(), ({ name, category }) => ({ name, more: category })),
  );
  protected readonly active = new ActiveOption<Offer>(() => this.found());
  protected readonly top = computed(() =>
    topServices(this.offers(), this.days.appointments(), this.form.draft(), chipsShown),
  );
  /** All that the person performs, by category, to choose from while nothing is chosen. */
  protected readonly categories = computed(() => {
    const names = [...new Set(this.offers().map(({ category }) => category))];
    return names.map((name) => ({ name, offers: this.offers().filter(({ category }) => category === name) }));
  });
  protected readonly isFirst = computed(() => this.form.draft().lines.length === 0);

  protected search(text: string): void {
    this.text.set(text);
    this.active.reset();
    this.open.set(true);
  }

  protected add(offer: Offer): void {
    this.form.setLines(withService(this.form.draft().lines, offer));
    this.close();
    this.field().nativeElement.focus();
  }

  protected close(): void {
    this.open.set(false);
    this.text.set('');
    this.active.reset();
    this.field().nativeElement.value = '';
  }

  protected press(event: KeyboardEvent): void {
    if (!this.open()) {
      if (event.key === 'ArrowDown') this.swallow(event, () => this.open.set(true));
      return;
    }
    if (event.key === 'Escape') this.swallow(event, () => this.close());
    else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) this.swallow(event, () => this.addActive());
    else if (this.active.moveBy(event.key)) this.swallow(event);
  }

  private addActive(): void {
    const offer = this.active.option();
    if (offer) this.add(offer);
  }

  private swallow(event: KeyboardEvent, then?: () => void): void {
    event.preventDefault();
    then?.();
  }
}
