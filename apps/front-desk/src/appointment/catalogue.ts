import { Injectable, type ResourceRef, computed, inject } from '@angular/core';
import { Api } from '../shared/api/api';
import { routes } from '../shared/api/routes';
import { SessionStore } from '../shared/session/session-store';
import { type Offer, offersOf } from './draft/service-lines.rules';

/**
 * People, services and rooms of the branch on screen. Read once and kept for the next window, so that a window opens
 * with all of it there; each opening asks again in the background.
 */
@Injectable({ providedIn: 'root' })
export class Catalogue {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly inBranch = () => {
    const branch = this.session.branch();
    return branch ? { params: { branchId: branch.id } } : undefined;
  };
  private readonly serviceRead = this.api.read(routes.listServices, this.inBranch);
  private readonly memberRead = this.api.read(routes.listTeamMembers, this.inBranch);
  private readonly resourceRead = this.api.read(routes.listResources, this.inBranch);

  readonly services = computed(() => listOf(this.serviceRead));
  readonly members = computed(() => listOf(this.memberRead));
  readonly resourceKinds = computed(() => listOf(this.resourceRead));
  readonly ready = computed(() => this.reads.every((read) => read.hasValue()));
  readonly failed = computed(() => this.reads.some((read) => read.status() === 'error'));
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

  /** Asks again for what may have changed, keeping what is there meanwhile. */
  refresh(): void {
    for (const read of this.reads) if (!read.isLoading()) read.reload();
  }

  private get reads(): readonly ResourceRef<unknown>[] {
    return [this.serviceRead, this.memberRead, this.resourceRead];
  }
}

function listOf<T>(read: ResourceRef<T[] | undefined>): readonly T[] {
  return read.hasValue() ? read.value() : [];
}
