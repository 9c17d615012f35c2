import { Component, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Icon } from '../../shared/ui/icon';
import type { FieldState } from './field-state';

/** Beside a label: that the field is saved, or on its way. */
@Component({
  selector: 'ar-field-mark',
  imports: [TranslocoDirective, Icon],
  template: `<span *transloco="let t" role="status">
    @if (state()?.kind === 'saved') {
      <ar-icon name="tick" [size]="13" />{{ t('settings.saved') }}
    } @else if (state()?.kind === 'saving') {
      {{ t('settings.saving') }}
    }
  </span>`,
  styles: `
    span {
      display: inline-flex;
      gap: 4px;
      align-items: center;
      font-size: var(--t-11);
      font-weight: 500;
      color: var(--ok);
    }
  `,
})
export class FieldMark {
  readonly state = input.required<FieldState | undefined>();
}
