import { Component, computed, inject, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { ProblemWords } from '../../shared/api/problem-words';
import { Skeleton } from '../../shared/ui/skeleton';
import { RemoteChanges } from '../form/remote-changes';

/** The window before its appointment is there: nothing for a moment, then a pale outline, or why it cannot be shown. */
@Component({
  selector: 'ar-loading-view',
  imports: [TranslocoDirective, Skeleton],
  template: `<ng-container *transloco="let t">
    @if (failure(); as sentence) {
      <div class="failed" role="alert">
        <p>{{ sentence }}</p>
        <div class="row">
          <button type="button" class="btn" (click)="closed.emit()">{{ t('common.close') }}</button>
          <button type="button" class="btn pri" (click)="retried.emit()">{{ t('common.retry') }}</button>
        </div>
      </div>
    } @else {
      <div class="loading" aria-hidden="true">
        <ar-skeleton width="320px" height="22px" />
        <ar-skeleton height="48px" />
        <ar-skeleton height="132px" />
      </div>
    }
  </ng-container>`,
  styles: `
    .loading,
    .failed {
      display: grid;
      gap: 16px;
      padding: 20px;
    }
    .failed {
      place-content: center;
      justify-items: center;
      block-size: 100%;
    }
    .loading {
      animation: appear 1ms linear 120ms backwards;
    }
    @keyframes appear {
      from {
        opacity: 0;
      }
    }
  `,
})
export class LoadingView {
  readonly closed = output();
  readonly retried = output();

  private readonly remote = inject(RemoteChanges);
  private readonly words = inject(ProblemWords);

  protected readonly failure = computed(() => {
    const problem = this.remote.problem();
    return problem && this.words.sentence(problem);
  });
}
