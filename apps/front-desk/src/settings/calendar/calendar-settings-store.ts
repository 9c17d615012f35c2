import { Injectable, computed, inject, linkedSignal } from '@angular/core';
import type { CalendarSettings } from '@anteroom/contracts-scheduling';
import { Api } from '../../shared/api/api';
import { settingsRoutes } from '../../shared/api/settings-routes';
import { SessionStore } from '../../shared/session/session-store';
import { SettingFields } from '../fields/setting-fields';

/** How the calendar of the branch on screen works. Another interval between visits is saved only once its effect is seen. */
@Injectable()
export class CalendarSettingsStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly branchId = computed(() => this.session.branch()?.id);

  readonly fields = new SettingFields<CalendarSettings>({
    branchId: this.branchId,
    read: this.api.read(settingsRoutes.getCalendarSettings, () => this.ofBranch()),
    save: (branchId, body, version) =>
      this.api.call(settingsRoutes.saveCalendarSettings, { params: { branchId }, body, version }),
  });

  /** The interval that was typed, until somebody decides on it. */
  readonly wanted = linkedSignal<string | undefined, number | undefined>({
    source: this.branchId,
    computation: () => undefined,
  });
  /** What it would do. */
  readonly effect = this.api.read(settingsRoutes.getVisitIntervalEffect, () => {
    const [place, minutes] = [this.ofBranch(), this.wanted()];
    return place && minutes !== undefined ? { ...place, query: { minutes } } : undefined;
  });

  /** Asks for the effect of another interval. */
  consider(minutes: number): void {
    this.fields.drop('visitIntervalMinutes');
    this.wanted.set(minutes === this.fields.saved()?.visitIntervalMinutes ? undefined : minutes);
  }

  decide(): void {
    const minutes = this.wanted();
    this.wanted.set(undefined);
    if (minutes !== undefined) void this.fields.save('visitIntervalMinutes', minutes);
  }

  leaveInterval(): void {
    this.wanted.set(undefined);
    this.fields.drop('visitIntervalMinutes');
  }

  private ofBranch() {
    const branchId = this.branchId();
    return branchId === undefined ? undefined : { params: { branchId } };
  }
}
