import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { Register } from '@anteroom/contracts-payments';
import { Api } from '../../shared/api/api';
import { paymentsRoutes } from '../../shared/api/payments-routes';
import { ProblemWords } from '../../shared/api/problem-words';
import { Skeleton } from '../../shared/ui/skeleton';
import { RegisterCard } from './register-card';

/** The registers of the branch, each followed live. */
@Component({
  selector: 'ar-register-list',
  imports: [TranslocoDirective, RegisterCard, Skeleton],
  template: `<section *transloco="let t; prefix: 'checkout.registers'">
    <h2>{{ t('title') }}</h2>
    @for (register of registers(); track register.id) {
      <ar-register-card [first]="register" (changed)="changed.emit()" />
    } @empty {
      @if (read.error(); as error) {
        <p class="err" role="alert">
          {{ problems.sentence(error) }}
          <button type="button" class="btn sm" (click)="read.reload()">{{ t('again') }}</button>
        </p>
      } @else if (read.isLoading()) {
        <ar-skeleton height="150px" />
      } @else {
        <p class="mut">{{ t('none') }}</p>
      }
    }
  </section>`,
  styles: `
    section {
      display: grid;
      gap: 10px;
    }
    h2 {
      font-size: var(--t-14);
      font-weight: 650;
    }
  `,
})
export class RegisterList {
  readonly branchId = input.required<string>();
  /** Something was done with the money or the shift of one of them. */
  readonly changed = output();

  private readonly api = inject(Api);
  protected readonly problems = inject(ProblemWords);
  protected readonly read = this.api.read(paymentsRoutes.listRegisters, () => ({
    params: { branchId: this.branchId() },
  }));
  private readonly known = computed<readonly Register[] | undefined>(() =>
    this.read.hasValue() ? this.read.value() : undefined,
  );
  /** What is on screen stays while it is read again. */
  protected readonly registers = linkedSignal<readonly Register[] | undefined, readonly Register[]>({
    source: () => this.known(),
    computation: (known, previous) => known ?? previous?.value ?? [],
  });
}
