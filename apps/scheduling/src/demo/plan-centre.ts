import {
  type DemoBranch,
  branches,
  catalogue,
  demoId,
  gymKind,
  positionsOf,
  roomKind,
  team,
  usualUnit,
} from '@anteroom/demo-centre';

/** Rows of the tables that describe a branch, ready to be inserted; column names as in the database. */
export interface CentreRows {
  readonly branch: object[];
  readonly position: object[];
  readonly resource_kind: object[];
  readonly resource_unit: { id: string; branch_id: string; kind_id: string; name: string; sort: number }[];
  readonly team_member: object[];
  readonly service_category: object[];
  readonly service: object[];
  readonly service_offer: object[];
  readonly service_resource: object[];
}

const both: readonly (0 | 1)[] = [0, 1];

/** The kinds of a branch with the names of their units. */
function kindsOf(branch: DemoBranch): { name: string; nature: 'room' | 'equipment'; units: readonly string[] }[] {
  return [
    { name: roomKind, nature: 'room', units: branch.rooms },
    { name: gymKind, nature: 'room', units: branch.gyms },
    ...Object.entries(branch.devices).map(([name, units]) => ({ name, nature: 'equipment' as const, units })),
  ];
}

function resources(): Pick<CentreRows, 'resource_kind' | 'resource_unit'> {
  const kinds = both.flatMap((index) => kindsOf(branches[index]).map((kind) => ({ ...kind, branch: branches[index] })));
  const withIds = kinds.map((kind, i) => ({ ...kind, id: demoId('resourceKind', i + 1) }));
  const units = withIds.flatMap((kind) => kind.units.map((name, sort) => ({ kind, name, sort })));
  return {
    resource_kind: withIds.map(({ id, branch, name, nature }) => ({ id, branch_id: branch.id, name, nature })),
    resource_unit: units.map(({ kind, name, sort }, i) => ({
      id: demoId('unit', i + 1),
      branch_id: kind.branch.id,
      kind_id: kind.id,
      name,
      sort,
    })),
  };
}

function people(units: CentreRows['resource_unit']): Pick<CentreRows, 'position' | 'team_member' | 'service_category'> {
  const positions = both
    .flatMap((index) => positionsOf(index).map((name) => ({ index, name })))
    .map((position, i) => ({ ...position, id: demoId('position', i + 1), category: demoId('category', i + 1) }));
  const positionOf = (index: 0 | 1, name: string) => positions.find((p) => p.index === index && p.name === name)?.id;
  const unitOf = (branch: DemoBranch, name: string) =>
    units.find((u) => u.branch_id === branch.id && u.name === name)?.id;
  return {
    position: positions.map(({ id, index, name }) => ({ id, branch_id: branches[index].id, name })),
    // The demo's services are grouped as its people are: a category for each position.
    service_category: positions.map(({ category, index, name }, sort) => ({
      id: category,
      branch_id: branches[index].id,
      name,
      sort,
    })),
    team_member: team.map((person, sort) => ({
      id: person.id,
      branch_id: branches[person.branch].id,
      position_id: positionOf(person.branch, person.position),
      usual_resource_unit_id: unitOf(branches[person.branch], usualUnit(branches[person.branch], person)),
      name: person.name,
      sort,
    })),
  };
}

function services(): Pick<CentreRows, 'service' | 'service_offer' | 'service_resource'> {
  const categories = both.flatMap((index) => positionsOf(index).map((name) => `${index} ${name}`));
  const kinds = both.flatMap((index) => kindsOf(branches[index]).map((kind) => `${index} ${kind.name}`));
  return {
    service: catalogue.map((offer, sort) => ({
      id: offer.id,
      branch_id: branches[offer.branch].id,
      category_id: demoId('category', categories.indexOf(`${offer.branch} ${offer.position}`) + 1),
      name: offer.name,
      duration_minutes: offer.durationMinutes,
      buffer_minutes: offer.bufferMinutes,
      price_amount: offer.price,
      sort,
    })),
    service_offer: catalogue.flatMap((offer) =>
      team
        .filter((person) => person.branch === offer.branch && person.position === offer.position)
        .map((person) => ({ team_member_id: person.id, service_id: offer.id, branch_id: branches[offer.branch].id })),
    ),
    service_resource: catalogue.flatMap((offer) =>
      offer.kinds.map((kind) => ({
        service_id: offer.id,
        kind_id: demoId('resourceKind', kinds.indexOf(`${offer.branch} ${kind}`) + 1),
        branch_id: branches[offer.branch].id,
      })),
    ),
  };
}

/** Everything of the demo centre that does not depend on the day. */
export function planCentre(): CentreRows {
  const { resource_kind, resource_unit } = resources();
  const branch = branches.map(({ id, name, timeZone, currency, language, country }, sort) => ({
    id,
    name,
    time_zone: timeZone,
    currency,
    language,
    country,
    step_minutes: 15,
    target_use_percent: 85,
    sort,
  }));
  return { branch, resource_kind, resource_unit, ...people(resource_unit), ...services() };
}
