import { Component, computed, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Centre } from '../day/centre';
import { OpenDay } from '../day/open-day';
import { ViewOptions } from '../day/view-options';
import { isFilteringColumns, toggled } from '../rules/day-filter';

/** Which people's columns are shown: by position, by service, one by one. */
@Component({
  selector: 'ar-people-filter',
  imports: [TranslocoDirective],
  templateUrl: './people-filter.html',
  styleUrl: './people-filter.css',
})
export class PeopleFilter {
  private readonly day = inject(OpenDay);
  private readonly centre = inject(Centre);
  private readonly options = inject(ViewOptions);

  protected readonly filter = this.options.filter;
  protected readonly isFiltering = computed(() => isFilteringColumns(this.filter()));
  protected readonly members = computed(() => [...(this.day.plan()?.members.values() ?? [])]);
  protected readonly positions = computed(() => [...new Set(this.members().map(({ position }) => position))].sort());
  protected readonly services = computed(() =>
    [...this.centre.services()].sort((a, b) => a.name.localeCompare(b.name)),
  );
  protected readonly people = computed(() =>
    this.members().map(({ id, name }) => ({ id, name, isChosen: this.filter().memberIds.includes(id) })),
  );

  protected choosePosition(event: Event): void {
    this.options.filterBy({ position: valueOf(event) });
  }

  protected chooseService(event: Event): void {
    this.options.filterBy({ serviceId: valueOf(event) });
  }

  protected togglePerson(id: string): void {
    this.options.filterBy({ memberIds: toggled(this.filter().memberIds, id) });
  }

  protected clear(): void {
    this.options.filterBy({ position: undefined, serviceId: undefined, memberIds: [] });
  }
}

function valueOf(event: Event): string | undefined {
  return (event.target as HTMLSelectElement).value || undefined;
}
