import { Component, input } from '@angular/core';

@Component({ selector: 'ar-day-page', template: '{{ date() }}' })
export class DayPage {
  readonly date = input.required<string>();
}
