import { ChangeDetectionStrategy, Component, input } from '@angular/core';

@Component({ selector: 'ar-day-page', template: '{{ date() }}', changeDetection: ChangeDetectionStrategy.OnPush })
export class DayPage {
  readonly date = input.required<string>();
}
