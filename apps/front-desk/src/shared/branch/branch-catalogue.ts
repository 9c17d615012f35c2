import { DestroyRef, DOCUMENT, Injectable, type Signal, computed, effect, inject, linkedSignal } from '@angular/core';
import type { ResourceRef } from '@angular/core';
import { Api } from '../api/api';
import { routes } from '../api/routes';
import { LiveConnection } from '../live/live-connection';
import { SessionStore } from '../session/session-store';

/** What was read this long ago is asked for again at the next occasion, in milliseconds. */
const staysFreshMs = 60_000;

/**
 * People, services, rooms and equipment of the branch on screen: read once for every screen, kept while they are asked
 * for again, and asked for again after a break of the connection, when the tab is looked at again, and by `refresh()`.
 */
@Injectable({ providedIn: 'root' })
export class BranchCatalogue {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly branchId = computed(() =>
    this.session.can('calendar.view') ? this.session.branch()?.id : undefined,
  );
  private readonly inBranch = () => {
    const branchId = this.branchId();
    return branchId === undefined ? undefined : { params: { branchId } };
  };
  private readonly serviceRead = this.api.read(routes.listServices, this.inBranch);
  private readonly memberRead = this.api.read(routes.listTeamMembers, this.inBranch);
  private readonly resourceRead = this.api.read(routes.listResources, this.inBranch);
  private readonly reads: readonly ResourceRef<unknown>[] = [this.serviceRead, this.memberRead, this.resourceRead];
  private readonly known = {
    services: this.kept(this.serviceRead),
    members: this.kept(this.memberRead),
    kinds: this.kept(this.resourceRead),
  };
  private readAt = Date.now();

  readonly services = computed(() => this.known.services() ?? []);
  readonly members = computed(() => this.known.members() ?? []);
  readonly resourceKinds = computed(() => this.known.kinds() ?? []);
  /** Whether all of it has been read for this branch. */
  readonly ready = computed(() => Object.values(this.known).every((list) => list() !== undefined));
  /** Why something of it was not read; undefined when nothing failed. */
  readonly error = computed(() => this.reads.find((read) => read.status() === 'error')?.error());

  constructor() {
    effect(() => Object.values(this.known).forEach((list) => list())); // what nobody has looked at yet is kept, too
    const page = inject(DOCUMENT);
    const back = inject(LiveConnection).reconnected.subscribe(() => this.refresh());
    const seen = () => page.visibilityState === 'visible' && this.refresh();
    page.addEventListener('visibilitychange', seen);
    inject(DestroyRef).onDestroy(() => {
      back.unsubscribe();
      page.removeEventListener('visibilitychange', seen);
    });
  }

  /** Asks again for what may have changed, where it was not asked for within a minute or failed. */
  refresh(): void {
    const isFresh = Date.now() - this.readAt < staysFreshMs;
    if (isFresh && !this.error()) return;
    this.readAt = Date.now();
    for (const read of this.reads) if (!read.isLoading()) read.reload();
  }

  /** As it was read last in this branch: a reading that fails takes nothing off the screen. */
  private kept<T>(read: ResourceRef<T | undefined>): Signal<T | undefined> {
    return linkedSignal<{ branchId: string | undefined; value: T | undefined }, T | undefined>({
      source: () => ({ branchId: this.branchId(), value: read.hasValue() ? read.value() : undefined }),
      computation: ({ branchId, value }, before) =>
        value ?? (before && before.source.branchId === branchId ? before.value : undefined),
    });
  }
}
