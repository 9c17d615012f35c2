import { ChangeDetectionStrategy, Component } from '@angular/core';

@Component({ selector: 'ar-today-redirect', template: '', changeDetection: ChangeDetectionStrategy.OnPush })
export class TodayRedirect {}
