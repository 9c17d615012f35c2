import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { WrittenNotification } from '@anteroom/contracts-notifications';
import { ProblemWords } from '../../shared/api/problem-words';
import { Icon } from '../../shared/ui/icon';
import { Skeleton } from '../../shared/ui/skeleton';
import { MessageWords } from '../message-words';

/** A message as it was written, as the person who gets it reads it. */
@Component({
  selector: 'ar-message-reader',
  imports: [TranslocoDirective, Icon, Skeleton],
  template: `<aside class="card" *transloco="let t" [attr.aria-label]="t('messages.reader.title')">
    <header>
      <h2>{{ t('messages.reader.title') }}</h2>
      <button type="button" class="btn sq ghost" [attr.aria-label]="t('messages.reader.close')" (click)="closed.emit()">
        <ar-icon name="close" [size]="15" />
      </button>
    </header>
    @if (failure(); as sentence) {
      <p class="err" role="alert">{{ sentence }}</p>
    } @else if (written(); as message) {
      <dl>
        <dt>{{ t('messages.log.to') }}</dt>
        <dd dir="auto">
          {{ message.recipientName }} <bdi class="mut" dir="ltr">{{ message.to }}</bdi>
        </dd>
        @if (message.subject) {
          <dt>{{ t('messages.templates.subject') }}</dt>
          <dd dir="auto">{{ message.subject }}</dd>
        }
        <dt>{{ t('messages.log.how') }}</dt>
        <dd>
          {{ words.state(message) }}
          @if (message.sentAt; as at) {
            <bdi class="mut">{{ words.when(at) }}</bdi>
          }
        </dd>
      </dl>
      <p class="text" [class.sms]="message.channel === 'sms'" dir="auto">{{ message.text }}</p>
      @for (file of message.attachments; track file.name) {
        <p class="mut file"><ar-icon name="link" [size]="13" />{{ file.name }}</p>
      }
    } @else {
      <ar-skeleton height="22px" />
      <ar-skeleton height="120px" />
    }
  </aside>`,
  styles: `
    aside {
      display: grid;
      gap: 10px;
      align-content: start;
      inline-size: 340px;
      padding: 12px 14px 16px;
    }
    header {
      display: flex;
      gap: 8px;
      align-items: center;
      justify-content: space-between;
    }
    h2 {
      font-size: var(--t-14);
      font-weight: 600;
    }
    dl {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      gap: 4px 12px;
      font-size: var(--t-12h);
    }
    dt {
      color: var(--ink3);
    }
    dd {
      overflow-wrap: anywhere;
    }
    .text {
      padding: 12px 14px;
      font-size: var(--t-13);
      line-height: 1.5;
      white-space: pre-wrap;
      overflow-wrap: anywhere;
      background: var(--sunken);
      border: 1px solid var(--line2);
      border-radius: var(--r3);
    }
    .file {
      display: flex;
      gap: 6px;
      align-items: center;
      font-size: var(--t-12);
    }
  `,
})
export class MessageReader {
  readonly written = input<WrittenNotification>();
  readonly problem = input<unknown>();
  readonly closed = output();

  protected readonly words = inject(MessageWords);
  private readonly problems = inject(ProblemWords);

  protected readonly failure = computed(() => {
    const problem = this.problem();
    return problem === undefined ? undefined : this.problems.sentence(problem);
  });
}
