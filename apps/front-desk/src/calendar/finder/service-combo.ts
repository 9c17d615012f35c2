import { Component, ElementRef, computed, inject, input, linkedSignal, output, viewChild } from '@angular/core';
import type { ServiceOnOffer } from '@anteroom/contracts-scheduling';
import { TranslocoDirective } from '@jsverse/transloco';
import { Formats } from '../../shared/format/formats';
import { ActiveOption } from '../../shared/ui/pick/active-option';
import { findByWords } from '../../shared/ui/pick/find-by-words.rules';
import { PickList } from '../../shared/ui/pick/pick-list';
import { Centre } from '../day/centre';

/** Type-ahead over the services of the branch: shows the one chosen, and becomes a search when it is typed into. */
@Component({
  selector: 'ar-service-combo',
  imports: [PickList, TranslocoDirective],
  templateUrl: './service-combo.html',
  styleUrl: './service-combo.css',
})
export class ServiceCombo {
  protected readonly formats = inject(Formats);
  private readonly centre = inject(Centre);

  readonly chosen = input<ServiceOnOffer>();
  readonly picked = output<ServiceOnOffer>();

  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  /** What was typed since the last choice; undefined while the chosen name stands there. */
  protected readonly typed = linkedSignal<ServiceOnOffer | undefined, string | undefined>({
    source: this.chosen,
    computation: () => undefined,
  });
  protected readonly isOpen = linkedSignal({ source: this.chosen, computation: () => false });
  protected readonly found = computed(() =>
    findByWords(this.centre.services(), this.typed() ?? '', ({ name, category }) => ({ name, more: category })),
  );
  protected readonly active = new ActiveOption<ServiceOnOffer>(() => this.found());

  focus(): void {
    this.field().nativeElement.focus();
  }

  protected search(text: string): void {
    this.typed.set(text);
    this.active.reset();
    this.isOpen.set(true);
  }

  protected open(): void {
    this.isOpen.set(true);
  }

  protected pick(service: ServiceOnOffer): void {
    this.close();
    this.picked.emit(service);
  }

  protected close(): void {
    this.isOpen.set(false);
    this.typed.set(undefined);
    this.field().nativeElement.value = this.chosen()?.name ?? '';
  }

  protected press(event: KeyboardEvent): void {
    const isTaken = this.isOpen() ? this.pressInList(event) : this.pressInField(event);
    if (isTaken) event.preventDefault();
  }

  private pressInField({ key }: KeyboardEvent): boolean {
    if (key === 'ArrowDown') this.open();
    return key === 'ArrowDown';
  }

  private pressInList({ key }: KeyboardEvent): boolean {
    if (key === 'Escape') this.close();
    else if (key === 'Enter') this.pickActive();
    else return this.active.moveBy(key);
    return true;
  }

  private pickActive(): void {
    const service = this.active.option();
    if (service) this.pick(service);
  }
}
