import { Component, ElementRef, computed, effect, inject, untracked, viewChild } from '@angular/core';
import type { FreeSlot, ServiceOnOffer } from '@anteroom/contracts-scheduling';
import { TranslocoDirective } from '@jsverse/transloco';
import { Icon } from '../../shared/ui/icon';
import { Keys } from '../../shared/ui/keys';
import { appointmentTitle } from '../block/appointment-words';
import { BranchDays } from './branch-days';
import { ChooseFreeTime } from './choose-free-time';
import { Finder } from './finder';
import { FinderFocus } from './finder-focus';
import { FinderForm } from './finder-form';
import { FinderResults } from './finder-results';
import { FreeTimeSearch } from './free-time-search';
import { FreeTimesSaid } from './free-times-said';
import { FromField } from './from-field';
import { PartSwitch } from './part-switch';
import { ServiceCombo } from './service-combo';
import { TakenMeanwhile } from './taken-meanwhile';

/** The next-free finder, beside a day that stays live: what, with whom, from when; below it the first free times. */
@Component({
  selector: 'ar-next-free-panel',
  imports: [FinderResults, FromField, Icon, PartSwitch, ServiceCombo, TranslocoDirective],
  providers: [BranchDays, ChooseFreeTime, FinderFocus, FinderForm, FreeTimeSearch, FreeTimesSaid, TakenMeanwhile],
  templateUrl: './next-free-panel.html',
  styleUrl: './next-free-panel.css',
})
export class NextFreePanel {
  private readonly finder = inject(Finder);
  private readonly focus = inject(FinderFocus);
  private readonly choosing = inject(ChooseFreeTime);
  private readonly search = inject(FreeTimeSearch);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly form = inject(FinderForm);

  private readonly combo = viewChild(ServiceCombo);
  private readonly results = viewChild.required(FinderResults);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  protected readonly movingName = computed(() => {
    const moving = this.form.moving();
    return moving && (appointmentTitle(moving) ?? '');
  });

  constructor() {
    inject(Keys).bind([
      { key: 'Escape', label: 'finder.close', inText: true, unlisted: true, run: () => this.close() },
    ]);
    inject(FreeTimesSaid).listen();
    effect(() => {
      const question = this.form.question();
      untracked(() => this.search.ask(question));
    });
    effect(() => {
      this.finder.wish();
      untracked(() => this.begin());
    });
  }

  protected close(): void {
    this.finder.close();
  }

  protected chooseService(service: ServiceOnOffer): void {
    this.form.chooseService(service.id);
    this.results().wantFocus('yes');
  }

  protected choose(slot: FreeSlot): void {
    const [service, moving] = [this.form.service(), this.form.moving()];
    if (!service) return;
    this.finder.close();
    this.choosing.execute(slot, service.id, moving);
  }

  /** With a service known, the free times are what is next; without, the service is. */
  private begin(): void {
    this.focus.leaveFor(this.host);
    const isKnown = this.finder.wish()?.serviceId !== undefined;
    setTimeout(() => {
      this.results().wantFocus(isKnown ? 'yes' : 'no');
      if (isKnown) this.heading().nativeElement.focus();
      else this.combo()?.focus();
    });
  }
}
