import { Component, ElementRef, computed, inject, signal, viewChild } from '@angular/core';
import type { TeamMember } from '@anteroom/contracts-scheduling';
import { TranslocoDirective } from '@jsverse/transloco';
import { Disc } from '../../shared/ui/disc';
import { Icon } from '../../shared/ui/icon';
import { Catalogue } from '../catalogue';
import { notOffered, offersOf } from '../draft/service-lines.rules';
import { AppointmentForm } from '../form/appointment-form';
import { ActiveOption } from '../../shared/ui/pick/active-option';
import { findByWords } from '../../shared/ui/pick/find-by-words.rules';
import { PickList } from '../../shared/ui/pick/pick-list';

/** Whose column the appointment is in: shows the name, and becomes a search when it is typed into. */
@Component({
  selector: 'ar-member-field',
  imports: [TranslocoDirective, Disc, Icon, PickList],
  templateUrl: './member-field.html',
  styleUrl: './member-field.css',
})
export class MemberField {
  protected readonly form = inject(AppointmentForm);
  private readonly catalogue = inject(Catalogue);
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  private readonly text = signal('');
  protected readonly open = signal(false);

  protected readonly found = computed(() =>
    findByWords(this.catalogue.members(), this.text(), ({ name, position }) => ({ name, more: position.name })),
  );
  protected readonly active = new ActiveOption(() => this.found());

  /** Whether somebody does not perform a service that is on the lines. */
  protected lacksService(member: TeamMember): boolean {
    return notOffered(this.form.draft().lines, offersOf(member, this.catalogue.services())).length > 0;
  }

  protected search(text: string): void {
    this.text.set(text);
    this.active.reset();
    this.open.set(true);
  }

  protected show(): void {
    if (this.form.locked()) return;
    this.text.set('');
    this.active.point(
      Math.max(
        this.found().findIndex(({ id }) => id === this.form.draft().teamMemberId),
        0,
      ),
    );
    this.open.set(true);
  }

  protected take(member: TeamMember): void {
    this.form.chooseMember(member.id);
    this.close();
  }

  protected close(): void {
    this.open.set(false);
    this.text.set('');
    this.field().nativeElement.value = this.form.member()?.name ?? '';
  }

  protected press(event: KeyboardEvent): void {
    if (!this.open()) {
      if (event.key === 'ArrowDown' || event.key === 'Enter') this.swallow(event, () => this.show());
      return;
    }
    if (event.key === 'Escape') this.swallow(event, () => this.close());
    else if (event.key === 'Enter') this.swallow(event, () => this.takeActive());
    else if (this.active.moveBy(event.key)) this.swallow(event);
  }

  private takeActive(): void {
    const option = this.active.option();
    if (option) this.take(option);
  }

  private swallow(event: KeyboardEvent, then?: () => void): void {
    event.preventDefault();
    event.stopPropagation();
    then?.();
  }
}
