import { ChangeDetectionStrategy, Component } from '@angular/core';

@Component({ selector: 'ar-appointment-window', template: '', changeDetection: ChangeDetectionStrategy.OnPush })
export class AppointmentWindow {}
