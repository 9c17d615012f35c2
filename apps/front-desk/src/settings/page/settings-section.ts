import { Component, computed, inject, input } from '@angular/core';
import type { ResourceRef } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { ProblemWords } from '../../shared/api/problem-words';
import { Banner } from '../../shared/ui/banner';
import { Skeleton } from '../../shared/ui/skeleton';

/** A card of settings that one service keeps: what is in it shows once they are read. */
@Component({
  selector: 'ar-settings-section',
  imports: [Banner, Skeleton, TranslocoDirective],
  template: `<section *transloco="let t" class="card" [attr.aria-labelledby]="name()">
    <h2 [id]="name()">{{ heading() }}</h2>
    @if (read().hasValue()) {
      <ng-content />
    } @else if (failure(); as sentence) {
      <ar-banner role="alert"
        >{{ sentence }}
        <button actions type="button" class="btn sm" (click)="read().reload()">{{ t('common.retry') }}</button>
      </ar-banner>
    } @else {
      <ar-skeleton height="56px" />
      <ar-skeleton height="56px" />
    }
  </section>`,
  styles: `
    section {
      display: grid;
      gap: 14px;
      min-inline-size: 0;
      padding: 16px 18px 18px;
    }
    h2 {
      font-size: var(--t-14);
      font-weight: 600;
    }
  `,
})
export class SettingsSection {
  readonly name = input.required<string>();
  readonly heading = input.required<string>();
  readonly read = input.required<ResourceRef<object | undefined>>();

  private readonly problems = inject(ProblemWords);
  protected readonly failure = computed(() => {
    const error = this.read().error();
    return error && this.problems.sentence(error);
  });
}
