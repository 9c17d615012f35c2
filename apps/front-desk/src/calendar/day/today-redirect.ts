import { Component } from '@angular/core';

@Component({ selector: 'ar-today-redirect', template: '' })
export class TodayRedirect {}
