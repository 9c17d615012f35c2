import { gatewayRoutes } from '@anteroom/contracts-identity';
import { Problem, type Route } from '@anteroom/contracts-shared';
import { z } from 'zod';
import { apiPrefix, publicRoutes } from './forwarding';

type Json = Record<string, unknown>;

/** OpenAPI 3.1 of every public route, generated from the contracts that the services themselves parse with. */
export function openApiDocument(): Json {
  const routes: Route[] = [...gatewayRoutes, ...publicRoutes().map(({ route }) => route)];
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    const path = apiPrefix + route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Anteroom', version: '1', description: 'The front-desk calendar of medical centres.' },
    paths,
    components: {
      schemas: { Problem: schemaOf(Problem, 'output') },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'anteroom_session' } },
    },
  };
}

function operationOf(route: Route): Json {
  const right = route.right === 'public' || route.right === 'signed-in' ? '' : `Needs the right \`${route.right}\`.`;
  return {
    operationId: route.name,
    summary: route.summary,
    ...(right && { description: right }),
    security: route.right === 'public' ? [] : [{ session: [] }],
    parameters: [...fieldsOf(route.params, 'path'), ...fieldsOf(route.query, 'query'), ...preconditionOf(route)],
    ...(!isNothing(route.body) && { requestBody: { required: true, content: jsonOf(schemaOf(route.body, 'input')) } }),
    responses: {
      [route.status]: {
        description: 'Done',
        ...(!isNothing(route.response) && { content: contentOf(schemaOf(route.response, 'output')) }),
      },
      default: {
        description: 'Refused (RFC 9457)',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

function fieldsOf(schema: z.ZodType, place: 'path' | 'query'): Json[] {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return Object.entries(properties).map(([name, field]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: field,
  }));
}

function preconditionOf({ precondition }: Route): Json[] {
  if (precondition === 'none') return [];
  const name = precondition === 'version' ? 'If-Match' : 'Idempotency-Key';
  const description =
    precondition === 'version' ? 'The version it is based on, in double quotes: "3"' : 'Makes a retry have one effect';
  return [{ name, in: 'header', required: true, description, schema: { type: 'string' } }];
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}

function jsonOf(schema: Json): Json {
  return { 'application/json': { schema } };
}

/** Everything is JSON but files, which say themselves what they are. */
function contentOf(schema: Json): Json {
  return typeof schema['contentMediaType'] === 'string' ? { [schema['contentMediaType']]: { schema } } : jsonOf(schema);
}

function isNothing(schema: z.ZodType): boolean {
  return schema instanceof z.ZodUndefined;
}
