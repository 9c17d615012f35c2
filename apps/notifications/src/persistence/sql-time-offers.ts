import { Temporal } from '@anteroom/kernel';
import { UnitOfWork } from '@anteroom/platform-persistence';
import { type GrantedWish, type OfferPlace, type OfferedPlace, TimeOffers } from '../application/answers/time-offers';
import type { OfferedTime, TimeOffer } from '../domain/time-offer';

const columns = `id, link_id as "linkId", branch_id as "branchId", appointment_id as "appointmentId", state, since,
  search_from as "searchFrom", reason, version, of_whom as "of", times, wish`;

const putSql = `
insert into time_offer (id, link_id, branch_id, appointment_id, state, since, search_from, reason, version, of_whom,
  times, wish)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::jsonb, $12::jsonb)
on conflict (link_id) do update set id = excluded.id, state = excluded.state, since = excluded.since,
  search_from = excluded.search_from, reason = excluded.reason, version = excluded.version, of_whom = excluded.of_whom,
  times = excluded.times, wish = excluded.wish`;

/** The link is locked before its offer is touched, as by whoever answers through it. */
const grantedSql = `
select o.id as "offerId", l.id as "linkId" from time_offer o join visit_link l on l.id = o.link_id
where o.appointment_id = $1 and o.state = 'wished' and o.version < $2
  and (o.wish ->> 'start')::timestamptz = $3 and o.wish #>> '{teamMember,id}' = $4
order by l.id for update of l`;

interface StoredTime {
  readonly start: string;
  readonly teamMember: OfferedTime['teamMember'];
}
interface Row extends OfferPlace {
  readonly id: string;
  readonly state: TimeOffer['state'];
  readonly since: string;
  readonly searchFrom: string;
  readonly reason: string | null;
  readonly version: number | null;
  readonly of: 'same' | 'others' | null;
  readonly times: StoredTime[];
  readonly wish: StoredTime | null;
}

export class SqlTimeOffers extends TimeOffers {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  async find(linkId: string): Promise<TimeOffer | undefined> {
    const [row] = await this.unitOfWork.query<Row>(`select ${columns} from time_offer where link_id = $1`, [linkId]);
    return row && offerOf(row);
  }

  async put({ linkId, branchId, appointmentId }: OfferPlace, offer: TimeOffer): Promise<void> {
    const found = 'times' in offer ? offer : { version: null, of: null, times: [] };
    await this.unitOfWork.query(putSql, [
      ...[offer.id, linkId, branchId, appointmentId, offer.state, offer.since, offer.searchFrom],
      ...['reason' in offer ? offer.reason : null, found.version, found.of],
      ...[JSON.stringify(found.times), 'wish' in offer ? JSON.stringify(offer.wish) : null],
    ]);
  }

  async findOpenForChange(offerId: string): Promise<(TimeOffer & { place: OfferPlace }) | undefined> {
    const sql = `select ${columns} from time_offer where id = $1 and state in ('asked', 'wished') for update`;
    const [row] = await this.unitOfWork.query<Row>(sql, [offerId]);
    return row && { ...offerOf(row), place: row };
  }

  listGranted(appointmentId: string, version: number, { start, teamMemberId }: OfferedPlace): Promise<GrantedWish[]> {
    return this.unitOfWork.query(grantedSql, [appointmentId, version, start, teamMemberId]);
  }

  async grant(offerIds: readonly string[], now: Temporal.Instant): Promise<void> {
    const sql = `update time_offer set state = 'moved', reason = null, since = $2 where id = any ($1::uuid[])`;
    await this.unitOfWork.query(sql, [offerIds, now]);
  }
}

const timeOf = ({ start, teamMember }: StoredTime): OfferedTime => ({
  start: Temporal.Instant.from(start),
  teamMember,
});

function offerOf({ id, state, since, searchFrom, reason, version, of, times, wish }: Row): TimeOffer {
  return {
    id,
    state,
    since: Temporal.Instant.from(since),
    searchFrom: Temporal.Instant.from(searchFrom),
    reason,
    version,
    of,
    times: times.map(timeOf),
    ...(wish && { wish: timeOf(wish) }),
  } as TimeOffer;
}
