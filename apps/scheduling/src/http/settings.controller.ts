import { getCalendarSettings, getVisitIntervalEffect, saveCalendarSettings } from '@anteroom/contracts-scheduling';
import { Handles, Input, type InputOf } from '@anteroom/platform-http';
import { Controller } from '@nestjs/common';
import { ReadCalendarSettings } from '../application/settings/read-calendar-settings';
import { ReadIntervalEffect } from '../application/settings/read-interval-effect';
import { SaveCalendarSettings } from '../application/settings/save-calendar-settings';

/** How a branch's calendar works. */
@Controller()
export class SettingsController {
  constructor(
    private readonly readSettings: ReadCalendarSettings,
    private readonly readEffect: ReadIntervalEffect,
    private readonly saveSettings: SaveCalendarSettings,
  ) {}

  @Handles(getCalendarSettings)
  read(@Input() { params }: InputOf<typeof getCalendarSettings>) {
    return this.readSettings.execute(params.branchId);
  }

  @Handles(saveCalendarSettings)
  save(@Input() { params, body, by, version = 0 }: InputOf<typeof saveCalendarSettings>) {
    return this.saveSettings.execute({ branchId: params.branchId, edit: body, version, by });
  }

  @Handles(getVisitIntervalEffect)
  effect(@Input() { params, query }: InputOf<typeof getVisitIntervalEffect>) {
    return this.readEffect.execute(params.branchId, query.minutes);
  }
}
