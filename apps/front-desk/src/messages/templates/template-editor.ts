import { Component, type ElementRef, computed, inject, viewChild } from '@angular/core';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import type { NotificationChannel, NotificationKind } from '@anteroom/contracts-notifications';
import { ProblemWords } from '../../shared/api/problem-words';
import { SessionStore } from '../../shared/session/session-store';
import { Banner } from '../../shared/ui/banner';
import { Icon } from '../../shared/ui/icon';
import { Skeleton } from '../../shared/ui/skeleton';
import { Toasts } from '../../shared/ui/toasts';
import { TemplateStore } from './template-store';

/** The words of a message: written with variables as chips, shown as somebody would read it, counted as SMS. */
@Component({
  selector: 'ar-template-editor',
  imports: [TranslocoDirective, Banner, Icon, Skeleton],
  providers: [TemplateStore],
  templateUrl: './template-editor.html',
  styleUrl: './template-editor.css',
})
export class TemplateEditor {
  protected readonly store = inject(TemplateStore);
  private readonly session = inject(SessionStore);
  private readonly problems = inject(ProblemWords);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  private readonly area = viewChild<ElementRef<HTMLTextAreaElement>>('area');

  protected readonly mayEdit = computed(() => this.session.can('template.edit'));
  protected readonly channels: readonly NotificationChannel[] = ['sms', 'email'];
  protected readonly languages = ['en', 'de', 'ru'] as const;
  protected readonly failure = computed(() => {
    const error = this.store.list.error();
    return error && this.problems.sentence(error);
  });
  /** What is wrong with what is written; the server says it in a sentence. */
  protected readonly fault = computed(() => this.store.fault()?.detail);
  protected readonly silence = computed(() => {
    const problem = this.store.silence();
    return problem && this.problems.sentence(problem);
  });
  protected readonly preview = computed(() => (this.store.preview.hasValue() ? this.store.preview.value() : undefined));

  protected isWritten(kind: NotificationKind): boolean {
    return this.store.templates().some((one) => one.kind === kind && one.version > 0);
  }

  /** Where the cursor stands. */
  protected insert(name: string): void {
    const area = this.area()?.nativeElement;
    if (!area) return;
    area.setRangeText(`{{ ${name} }}`, area.selectionStart, area.selectionEnd, 'end');
    this.store.text.set(area.value);
    area.focus();
  }

  protected async save(): Promise<void> {
    try {
      const ending = await this.store.save();
      if (ending === 'saved') this.toasts.show({ message: this.transloco.translate('messages.templates.saved') });
    } catch (error) {
      this.toasts.refuse(error);
    }
  }
}
