import { Injectable, computed, inject } from '@angular/core';
import { BranchCatalogue } from '../../shared/branch/branch-catalogue';
import { type Catalogue, emptyCatalogue } from '../rules/candidate';

/** What a branch has besides its days: who performs what, services, rooms and equipment. */
@Injectable()
export class Centre {
  private readonly branch = inject(BranchCatalogue);

  readonly services = this.branch.services;
  readonly people = this.branch.members;
  private readonly kinds = this.branch.resourceKinds;

  readonly catalogue = computed<Catalogue>(() => {
    const offers = new Map(
      this.people().map(({ id, offers }) => [id, new Set(offers.map(({ serviceId }) => serviceId))]),
    );
    const units = new Map(
      this.kinds().flatMap((kind) => kind.units.map(({ id }) => [id, kind.units.map((unit) => unit.id)])),
    );
    if (offers.size === 0 && units.size === 0) return emptyCatalogue;
    return { offers: (memberId) => offers.get(memberId), unitsLike: (unitId) => units.get(unitId) ?? [] };
  });

  serviceName(serviceId: string): string {
    return this.services().find(({ id }) => id === serviceId)?.name ?? '';
  }

  /** One unit of a kind of room or equipment: others of the kind can stand in for it. */
  unitOf(kindId: string): string | undefined {
    return this.kinds().find(({ id }) => id === kindId)?.units[0]?.id;
  }

  resourceName(resourceId: string): string {
    return (
      this.kinds()
        .flatMap(({ units }) => units)
        .find(({ id }) => id === resourceId)?.name ?? ''
    );
  }
}
