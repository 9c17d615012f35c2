import type { MessageKind } from '@anteroom/contracts-shared';
import { z } from 'zod';
import { type Publisher, messageRoutes } from './index';

interface JsonSchema {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
}

/** Every field of a body, in dots. */
function pathsOf(schema: JsonSchema, at = ''): string[] {
  const inner = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.items ? [schema.items] : [])];
  const fields = Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const path = at === '' ? name : `${at}.${name}`;
    return [path, ...pathsOf(field, path)];
  });
  return [...new Set([...fields, ...inner.flatMap((one) => pathsOf(one, at))])];
}

const bodyOf = (kind: MessageKind) => z.toJSONSchema(kind.body, { unrepresentable: 'any', io: 'input' }) as JsonSchema;

interface Route {
  readonly kind: MessageKind;
  readonly subscribers: readonly string[];
  readonly withheld?: Readonly<Record<string, readonly string[]>>;
}
const routes = (Object.keys(messageRoutes) as Publisher[]).flatMap(
  (publisher): readonly Route[] => messageRoutes[publisher],
);

/** How clients are named and reached. */
const isPersonal = (path: string) => /(^|\.)(phone|email)$/.test(path) || /[cC]lient\.name$/.test(path);

/** What each subscriber is told of clients. */
function told(): string[] {
  return routes.flatMap(({ kind, subscribers, withheld }) =>
    subscribers.flatMap((subscriber) => {
      const hidden = withheld?.[subscriber] ?? [];
      const isHidden = (path: string) => hidden.some((field) => path === field || path.startsWith(`${field}.`));
      const paths = pathsOf(bodyOf(kind)).filter((path) => isPersonal(path) && !isHidden(path));
      return paths.map((path) => `${subscriber}: ${kind.name} ${path}`);
    }),
  );
}

describe('what travels of clients', () => {
  it('SYS-4: goes to those who write to them, bill them or keep their cards, and to nobody else', () => {
    expect(told().sort()).toEqual([
      'clients: AppointmentBooked newClient.email',
      'clients: AppointmentBooked newClient.name',
      'clients: AppointmentBooked newClient.phone',
      'gateway: CalendarChanged changes.value.client.name',
      'notifications: AppointmentChanged client.name',
      'notifications: AppointmentChanged client.phone',
      'notifications: ClientChanged email',
      'notifications: ClientChanged phone',
      'notifications: ReceiptRequested client.name',
      'notifications: ReceiptRequested email',
      'payments: AppointmentChanged client.name',
      'scheduling: ClientChanged phone',
      'scheduling: ClientLinked client.name',
      'scheduling: ClientLinked client.phone',
    ]);
  });

  it('SYS-4: what is withheld is a field that there is, and one that may be empty', () => {
    const withheld = routes.flatMap(({ kind, withheld: hidden = {} }) =>
      Object.values(hidden).flatMap((paths) => paths.map((path) => ({ kind, path }))),
    );
    expect(withheld.length).toBeGreaterThan(0);
    for (const { kind, path } of withheld) {
      const field = path.split('.').reduce<JsonSchema | undefined>(fieldOf, bodyOf(kind));
      const kinds = JSON.stringify(field?.anyOf ?? field);
      expect([path, /"null"|"array"/.test(kinds)]).toEqual([path, true]);
    }
  });
});

function fieldOf(schema: JsonSchema | undefined, name: string): JsonSchema | undefined {
  const shapes = schema ? [schema, ...(schema.anyOf ?? [])] : [];
  return shapes.map(({ properties }) => properties?.[name]).find((field) => field !== undefined);
}
