import { CdkMenu, CdkMenuItem, CdkMenuTrigger } from '@angular/cdk/menu';
import { Component, computed, inject } from '@angular/core';
import type { ResourceKind } from '@anteroom/contracts-scheduling';
import { TranslocoDirective } from '@jsverse/transloco';
import { DayStore } from '../../shared/live/day-store';
import { HoldStore } from '../../shared/live/hold-store';
import { Icon } from '../../shared/ui/icon';
import { Catalogue } from '../catalogue';
import { AppointmentForm } from '../form/appointment-form';
import { FieldNotes } from './field-notes';
import { unitsTaken } from './units-taken.rules';

interface Chip {
  readonly id: string;
  readonly name: string;
  readonly nature: ResourceKind['nature'];
  /** `hand`: somebody chose it. `assigned`: the first free one was taken. */
  readonly by: 'hand' | 'assigned';
}

/** Rooms and devices: those assigned with the hold, and those chosen by hand. */
@Component({
  selector: 'ar-resource-chips',
  imports: [TranslocoDirective, CdkMenu, CdkMenuItem, CdkMenuTrigger, Icon, FieldNotes],
  templateUrl: './resource-chips.html',
  styleUrl: './resource-chips.css',
})
export class ResourceChips {
  protected readonly form = inject(AppointmentForm);
  protected readonly catalogue = inject(Catalogue);
  private readonly days = inject(DayStore);
  private readonly holds = inject(HoldStore);

  protected readonly chips = computed<readonly Chip[]>(() => {
    const chosen = this.form.draft().resourceIds;
    const held = this.holds.hold()?.resources.map(({ id }) => id) ?? [];
    const assigned = this.form.saved() ? [] : held.filter((id) => !chosen.includes(id));
    return [...chosen.map((id) => this.chipOf(id, 'hand')), ...assigned.map((id) => this.chipOf(id, 'assigned'))];
  });
  protected readonly taken = computed(() => {
    const span = this.form.span();
    const [appointmentId, holdId] = [this.form.saved()?.id, this.holds.hold()?.id];
    if (!span) return new Set<string>();
    return unitsTaken(this.days.appointments(), this.days.holds(), { ...span, appointmentId, holdId });
  });
  /** The kinds that fit: those the services need, or any for a blank appointment. */
  protected readonly kinds = computed(() => {
    const services = new Set(this.form.draft().lines.map(({ serviceId }) => serviceId));
    const needed = new Set(
      this.catalogue.services().flatMap((service) => (services.has(service.id) ? service.resourceKindIds : [])),
    );
    return this.catalogue.resourceKinds().filter((kind) => services.size === 0 || needed.has(kind.id));
  });

  /** One unit of a kind is enough: the new one replaces the other. */
  protected choose(kind: ResourceKind, unitId: string): void {
    const ofKind = new Set(kind.units.map(({ id }) => id));
    this.form.setResources([...this.form.draft().resourceIds.filter((id) => !ofKind.has(id)), unitId]);
  }

  protected remove(unitId: string): void {
    this.form.setResources(this.form.draft().resourceIds.filter((id) => id !== unitId));
  }

  private chipOf(id: string, by: Chip['by']): Chip {
    const kind = this.catalogue.resourceKinds().find(({ units }) => units.some((unit) => unit.id === id));
    const known = [...(this.form.saved()?.resources ?? []), ...(this.holds.hold()?.resources ?? [])];
    const name = this.catalogue.unitName(id) ?? known.find((one) => one.id === id)?.name ?? '';
    return { id, name, nature: kind?.nature ?? 'room', by };
  }
}
