import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { ProblemWords } from '../../shared/api/problem-words';
import { Icon } from '../../shared/ui/icon';
import type { FieldState } from './field-state';

/** Beside a field: that it is saved, or why not and what can be done. */
@Component({
  selector: 'ar-field-notes',
  imports: [TranslocoDirective, Icon],
  template: `<ng-container *transloco="let t">
    <span class="done" role="status">
      @if (state()?.kind === 'saved') {
        <ar-icon name="tick" [size]="13" />{{ t('messages.settings.saved') }}
      } @else if (state()?.kind === 'saving') {
        {{ t('messages.settings.saving') }}
      }
    </span>
    @if (fault(); as sentence) {
      <p class="err" role="alert"><ar-icon name="warning" [size]="13" />{{ sentence }}</p>
      @if (state()?.kind === 'clash') {
        <button type="button" class="btn sm" (click)="again.emit()">{{ t('messages.settings.keepMine') }}</button>
        <button type="button" class="btn sm" (click)="back.emit()">{{ t('messages.settings.takeTheirs') }}</button>
      } @else if (state()?.kind === 'refused') {
        <button type="button" class="btn sm" (click)="again.emit()">{{ t('common.retry') }}</button>
        <button type="button" class="btn sm" (click)="back.emit()">{{ t('messages.settings.back') }}</button>
      }
    }
  </ng-container>`,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 8px;
      align-items: center;
      min-block-size: 17px;
    }
    .done {
      display: inline-flex;
      gap: 4px;
      align-items: center;
      font-size: var(--t-11h);
      color: var(--ok);
    }
    .done:empty {
      display: none;
    }
    .err {
      flex-basis: 100%;
    }
  `,
})
export class FieldNotes {
  readonly state = input.required<FieldState | undefined>();
  /** What somebody else saved, in words. */
  readonly theirs = input('');
  readonly again = output();
  readonly back = output();

  private readonly words = inject(TranslocoService);
  private readonly problems = inject(ProblemWords);
  protected readonly fault = computed(() => {
    const state = this.state();
    if (state?.kind === 'complaint') return this.word(`complaints.${state.complaint}`);
    if (state?.kind === 'clash') return this.word('clash', { theirs: this.theirs() });
    return state?.kind === 'refused' ? this.problems.sentence(state.problem) : undefined;
  });

  private word(key: string, facts: Record<string, string> = {}): string {
    return this.words.translate(`messages.settings.${key}`, facts);
  }
}
