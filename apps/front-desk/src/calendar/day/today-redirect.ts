import { Component, inject } from '@angular/core';
import { Router } from '@angular/router';
import { Formats } from '../../shared/format/formats';
import { Clock } from '../../shared/ui/clock';

/** `/day` is today in the branch's zone. */
@Component({ selector: 'ar-today-redirect', template: '' })
export class TodayRedirect {
  constructor() {
    const today = inject(Formats).localDate(inject(Clock).serverNow());
    void inject(Router).navigate(['/day', today], { replaceUrl: true, queryParamsHandling: 'preserve' });
  }
}
