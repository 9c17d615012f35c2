import { Injectable, inject } from '@angular/core';
import { SessionStore } from '../../shared/session/session-store';
import type { KeyBinding } from '../../shared/ui/keys';
import { windowSections } from '../../shared/window/window-section';
import { WindowVisit } from '../../shared/window/window-visit';
import { AppointmentForm } from '../form/appointment-form';

/** The shortcuts of the panes that other features brought. */
@Injectable()
export class WindowPanes {
  private readonly form = inject(AppointmentForm);
  private readonly session = inject(SessionStore);
  private readonly window = inject(WindowVisit);
  private readonly sections = (inject(windowSections, { optional: true }) ?? []).flat();

  isOpen(): boolean {
    return this.window.pane() !== undefined;
  }

  keys(): KeyBinding[] {
    return this.sections.flatMap(({ id, key, right }) => {
      const when = () => this.form.saved() !== undefined && this.session.can(right);
      return key ? [{ ...key, when, run: () => this.window.openPane(id) }] : [];
    });
  }
}
