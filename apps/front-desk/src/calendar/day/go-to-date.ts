import { DialogRef, DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Formats } from '../../shared/format/formats';
import { dateMeant } from '../rules/go-to-date';

/** One field: type 24.11, +7 or fri. Closes with the date. */
@Component({
  selector: 'ar-go-to-date',
  imports: [TranslocoDirective],
  template: `
    <form *transloco="let t; prefix: 'over-day.goTo'" (submit)="go($event)">
      <div class="f">
        <label id="go-to-date-label" for="go-to-date">{{ t('label') }}</label>
        <input
          id="go-to-date"
          class="in"
          type="text"
          autocomplete="off"
          cdkFocusInitial
          aria-describedby="go-to-meant"
          [placeholder]="t('example')"
          [attr.aria-invalid]="isWrong()"
          (input)="write($event)"
        />
        <span id="go-to-meant" class="hint" aria-live="polite">
          @if (meant(); as date) {
            {{ formats.date(date, 'full') }}
          } @else if (isWrong()) {
            {{ t('unknown') }}
          } @else {
            {{ t('hint') }}
          }
        </span>
      </div>
    </form>
  `,
  styles: `
    form {
      inline-size: min(320px, calc(100vw - 32px));
      padding: 14px;
      background: var(--surface);
      border-radius: var(--r3);
      box-shadow:
        var(--sh3),
        0 0 0 1px var(--line);
    }
  `,
})
export class GoToDate {
  private readonly dialog = inject<DialogRef<string>>(DialogRef);
  private readonly todayOn = inject<string>(DIALOG_DATA);
  protected readonly formats = inject(Formats);
  private readonly typed = signal('');
  private readonly tried = signal(false);

  protected readonly meant = computed(() =>
    this.typed().trim() ? dateMeant(this.typed(), this.todayOn, this.formats.language()) : undefined,
  );
  protected readonly isWrong = computed(() => this.tried() && this.meant() === undefined);

  protected write(event: Event): void {
    this.typed.set((event.target as HTMLInputElement).value);
    this.tried.set(false);
  }

  protected go(event: Event): void {
    event.preventDefault();
    const date = this.meant();
    if (date) this.dialog.close(date);
    else this.tried.set(true);
  }
}
