import { Clock } from '@anteroom/platform-persistence';
import type { ClientCard } from '../../domain/booking-context';
import { Appointments } from '../appointments/appointments';
import { ClientCards } from './client-cards';
import { RecordClient } from './record-client';

/** A client's card is new or says something else: the copy here and the client's coming appointments follow. */
export class ApplyClientChange {
  constructor(
    private readonly clock: Clock,
    private readonly cards: ClientCards,
    private readonly appointments: Appointments,
    private readonly recordClient: RecordClient,
  ) {}

  /** Joins the running unit of work. A card older than the copy changes nothing. */
  async execute(card: ClientCard & { branchId: string; version: number }): Promise<void> {
    if (!(await this.cards.put(card))) return;
    const upcoming = await this.appointments.listUpcomingForChange(card.id, this.clock.now());
    await this.recordClient.execute(card.branchId, upcoming, {
      kind: 'edited',
      bearsOn: 'words',
      apply: (one) => one.renameClient(card),
    });
  }
}
