import { Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Formats } from '../shared/format/formats';
import { Icon } from '../shared/ui/icon';
import type { Part } from './operations.rules';

/** One part of the installation: whether it is up, and what waits in it. */
@Component({
  selector: 'ar-part-card',
  imports: [TranslocoDirective, Icon],
  templateUrl: './part-card.html',
  styleUrl: './part-card.css',
})
export class PartCard {
  readonly part = input.required<Part>();
  readonly name = input.required<string>();
  /** Epoch milliseconds of the reading. */
  readonly now = input.required<number>();

  private readonly formats = inject(Formats);

  protected readonly oldest = computed(() => {
    const oldestAt = this.part().messages?.outbox?.oldestAt;
    return oldestAt ? this.formats.ago(oldestAt, this.now()) : undefined;
  });
}
