import { NgComponentOutlet } from '@angular/common';
import { Component, type Type, computed, inject, input, resource } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { SessionStore } from '../../shared/session/session-store';
import { Skeleton } from '../../shared/ui/skeleton';
import { type WindowPlace, type WindowSection, windowSections } from '../../shared/window/window-section';
import { FeatureWords } from '../../shared/words/feature-words';

interface Loaded {
  readonly id: string;
  /** Undefined where it could not be fetched. */
  readonly component: Type<unknown> | undefined;
}

/** The sections of other features in one place of the window. One that cannot be fetched does not take the others along. */
@Component({
  selector: 'ar-window-sections',
  imports: [NgComponentOutlet, TranslocoDirective, Skeleton],
  template: `<ng-container *transloco="let t">
    @for (section of loaded.value(); track section.id) {
      @if (section.component; as component) {
        <ng-container *ngComponentOutlet="component" />
      } @else {
        <p class="err" role="alert">
          {{ t('appointment.sections.missing') }}
          <button type="button" class="btn sm" (click)="loaded.reload()">{{ t('common.retry') }}</button>
        </p>
      }
    } @empty {
      @if (loaded.isLoading()) {
        <ar-skeleton height="34px" />
      }
    }
  </ng-container>`,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class WindowSections {
  readonly place = input.required<WindowPlace>();
  /** The one section to show of a place that shows one at a time. */
  readonly only = input<string>();

  private readonly session = inject(SessionStore);
  private readonly words = inject(FeatureWords);
  private readonly known = (inject(windowSections, { optional: true }) ?? []).flat();

  private readonly wanted = computed(() =>
    this.known
      .filter(({ place, right }) => place === this.place() && this.session.can(right))
      .filter(({ id, place }) => place !== 'pane' || id === this.only())
      .sort((a, b) => a.order - b.order),
  );
  protected readonly loaded = resource<readonly Loaded[], readonly WindowSection[]>({
    params: () => this.wanted(),
    loader: ({ params }) => Promise.all(params.map((section) => this.fetch(section))),
    defaultValue: [],
  });

  private async fetch({ id, words, load }: WindowSection): Promise<Loaded> {
    try {
      const [component] = await Promise.all([load(), this.words.load(words)]);
      return { id, component };
    } catch {
      return { id, component: undefined };
    }
  }
}
