import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { ProblemWords } from '../../shared/api/problem-words';
import { Icon } from '../../shared/ui/icon';
import type { FieldState } from './field-state';

/** Below a field: why it is not saved, and what can be done. */
@Component({
  selector: 'ar-field-fault',
  imports: [TranslocoDirective, Icon],
  template: `<ng-container *transloco="let t">
    @if (fault(); as sentence) {
      <p class="err" role="alert"><ar-icon name="warning" [size]="13" />{{ sentence }}</p>
      @if (state()?.kind === 'clash') {
        <button type="button" class="btn sm" (click)="again.emit()">{{ t('settings.keepMine') }}</button>
        <button type="button" class="btn sm" (click)="back.emit()">{{ t('settings.takeTheirs') }}</button>
      } @else if (state()?.kind === 'refused') {
        <button type="button" class="btn sm" (click)="again.emit()">{{ t('common.retry') }}</button>
        <button type="button" class="btn sm" (click)="back.emit()">{{ t('settings.back') }}</button>
      }
    }
  </ng-container>`,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 6px 8px;
    }
    .err {
      flex-basis: 100%;
    }
  `,
})
export class FieldFault {
  readonly state = input.required<FieldState | undefined>();
  /** What the field takes, in a sentence. */
  readonly takes = input('');
  /** What somebody else saved, in words. */
  readonly theirs = input('');
  readonly again = output();
  readonly back = output();

  private readonly words = inject(TranslocoService);
  private readonly problems = inject(ProblemWords);
  protected readonly fault = computed(() => {
    const state = this.state();
    if (state?.kind === 'unreadable') return this.takes();
    if (state?.kind === 'clash') return this.words.translate('settings.clash', { theirs: this.theirs() });
    return state?.kind === 'refused' ? this.problems.sentence(state.problem) : undefined;
  });
}
