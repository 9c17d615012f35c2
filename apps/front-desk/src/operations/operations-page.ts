import { Component, computed, inject } from '@angular/core';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { ProblemWords } from '../shared/api/problem-words';
import { Formats } from '../shared/format/formats';
import { SessionStore } from '../shared/session/session-store';
import { Banner } from '../shared/ui/banner';
import { Icon } from '../shared/ui/icon';
import { Skeleton } from '../shared/ui/skeleton';
import { Toasts } from '../shared/ui/toasts';
import { OperationsStore } from './operations-store';
import type { Letter } from './operations.rules';
import { PartCard } from './part-card';

const services = ['scheduling', 'clients', 'payments', 'notifications', 'inventory', 'gateway'] as const;
const hourMs = 3_600_000;

/** For whoever runs the place: what is up, what waits, and what was given up on. */
@Component({
  selector: 'ar-operations-page',
  imports: [TranslocoDirective, Banner, Icon, PartCard, Skeleton],
  providers: [OperationsStore],
  templateUrl: './operations-page.html',
  styleUrl: './operations-page.css',
})
export class OperationsPage {
  protected readonly store = inject(OperationsStore);
  private readonly session = inject(SessionStore);
  private readonly formats = inject(Formats);
  private readonly toasts = inject(Toasts);
  private readonly problems = inject(ProblemWords);
  private readonly transloco = inject(TranslocoService);

  protected readonly mayRetry = computed(() => this.session.can('operations.retry'));
  protected readonly failure = computed(() => {
    const problem = this.store.problem();
    return problem && this.problems.sentence(problem);
  });
  protected readonly readAt = computed(() => this.formats.timeToTheSecond(this.store.asOf() ?? 0));

  /** A service by what it does; a store by its own name. */
  protected nameOf(part: string): string {
    const service = services.find((name) => name === part);
    return service ? this.transloco.translate(`operations.services.${service}`) : part;
  }

  /** How long ago within the hour, then the date and time. */
  protected when(instant: string): string {
    const now = this.store.asOf() ?? Date.now();
    if (now - Date.parse(instant) < hourMs) return this.formats.ago(instant, now);
    return `${this.formats.date(instant, 'short')}, ${this.formats.time(instant)}`;
  }

  protected async retry(letter: Letter): Promise<void> {
    try {
      const outcome = await this.store.retry(letter);
      const message: string = this.transloco.translate(`operations.outcome.${outcome}`, { kind: letter.kind });
      this.toasts.show({ message, tone: outcome === 'failed' ? 'refused' : 'done' });
    } catch (error) {
      this.toasts.refuse(error);
    }
  }
}
