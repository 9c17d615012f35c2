import { Component, computed, inject, input, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { Bill } from '@anteroom/contracts-payments';
import { Formats } from '../../shared/format/formats';
import { SessionStore } from '../../shared/session/session-store';
import { Clock } from '../../shared/ui/clock';
import { Icon } from '../../shared/ui/icon';
import { daysFrom } from '../money.rules';
import { PaymentCommands } from './payment-commands';

/** Noting until when what is left may be paid; the visit stands in the list of what is owed from then on. */
@Component({
  selector: 'ar-pay-later',
  imports: [TranslocoDirective, Icon],
  templateUrl: './pay-later.html',
  styleUrl: './pay-later.css',
})
export class PayLater {
  readonly bill = input.required<Bill>();

  private readonly clock = inject(Clock);
  protected readonly commands = inject(PaymentCommands);
  protected readonly formats = inject(Formats);
  protected readonly mayNote = inject(SessionStore).can('payment.discount');
  protected readonly asking = signal(false);
  protected readonly weeks = [1, 2, 4] as const;
  protected readonly today = computed(() => this.formats.localDate(this.clock.now()));
  protected readonly date = signal('');
  protected readonly complete = computed(() => this.date() >= this.today());

  protected ask(): void {
    this.asking.update((open) => !open);
    this.date.set(this.bill().dueOn ?? this.after(2));
  }

  protected after(weeks: number): string {
    return daysFrom(this.today(), 7 * weeks);
  }

  protected async note(dueOn: string | null): Promise<void> {
    if (dueOn !== null && !this.complete()) return;
    if (await this.commands.edit({ dueOn })) this.asking.set(false);
  }
}
