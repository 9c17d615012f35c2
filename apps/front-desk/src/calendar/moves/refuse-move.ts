import { Injectable, inject } from '@angular/core';
import type { ApiProblem } from '../../shared/api/api-problem';
import type { DayAppointment } from '../../shared/live/day-picture';
import { SessionStore } from '../../shared/session/session-store';
import { Announcer } from '../../shared/ui/announcer';
import { AlternativesOffered } from './alternatives-offered';
import type { Change, Consent, MoveWish } from './move-appointment';
import { MoveWords } from './move-words';
import { type OfferedPlace, Refusals } from './refusals';

/** Shows why a change was refused, with what could be done instead. */
@Injectable()
export class RefuseMove {
  private readonly refusals = inject(Refusals);
  private readonly words = inject(MoveWords);
  private readonly alternatives = inject(AlternativesOffered);
  private readonly announcer = inject(Announcer);
  private readonly session = inject(SessionStore);

  execute(refused: { appointment: DayAppointment; to: MoveWish; change: Change }, problem: ApiProblem): void {
    const { appointment, to: wanted, change } = refused;
    const title = this.words.refused(wanted, change);
    const sentence = this.words.reason(refused, problem);
    const alternatives = change === 'move' ? this.alternatives.now(appointment, wanted, problem) : [];
    const keptAt = this.words.keptAt(appointment);
    const consent = this.consentFor(wanted, problem);
    this.refusals.show({
      appointment,
      change,
      wanted,
      title,
      sentence,
      alternatives,
      keptAt,
      ...(consent && { consent }),
    });
    this.announcer.assertive(`${title}. ${sentence}`);
    if (change === 'move') void this.refine(appointment, alternatives);
  }

  /** What was refused with a reason for booking over is a room or a device: no reason helps there. */
  private consentFor({ consents }: MoveWish, problem: ApiProblem): Consent | undefined {
    if (problem.clientBusy) return 'clientOverlap';
    const isNews = problem.slotTaken !== undefined && consents?.overbook === undefined;
    return isNews && this.session.can('appointment.overbook') ? 'overbook' : undefined;
  }

  /** The card stands without these too. */
  private async refine(appointment: DayAppointment, found: readonly OfferedPlace[]): Promise<void> {
    const refined = await this.alternatives.later(appointment, found).catch(() => [...found]);
    if (refined.length > found.length) this.refusals.refine(appointment.id, refined);
  }
}
