import { Injectable, computed, inject } from '@angular/core';
import { BranchCatalogue } from '../shared/branch/branch-catalogue';
import { type Offer, offersOf } from './draft/service-lines.rules';

/** What the window asks of the branch's catalogue: one person, what they perform, the name of a room. */
@Injectable({ providedIn: 'root' })
export class Catalogue {
  private readonly branch = inject(BranchCatalogue);

  readonly services = this.branch.services;
  readonly members = this.branch.members;
  readonly resourceKinds = this.branch.resourceKinds;
  readonly ready = this.branch.ready;
  readonly failed = computed(() => this.branch.error() !== undefined && !this.ready());
  private readonly unitNames = computed(
    () => new Map(this.resourceKinds().flatMap((kind) => kind.units.map((unit) => [unit.id, unit.name] as const))),
  );

  member(id: string) {
    return this.members().find((member) => member.id === id);
  }

  /** What a person performs; undefined until that is known. */
  offersOf(memberId: string): readonly Offer[] | undefined {
    return this.ready() ? offersOf(this.member(memberId), this.services()) : undefined;
  }

  unitName(unitId: string): string | undefined {
    return this.unitNames().get(unitId);
  }

  refresh(): void {
    this.branch.refresh();
  }
}
