import type { Route } from '@anteroom/contracts-shared';
import { DomainError, isFitText } from '@anteroom/kernel';
import type { z } from 'zod';
import { sentenceOf } from './field-sentence';

export interface RawRequest {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

export interface ParsedRequest {
  params: unknown;
  query: unknown;
  body: unknown;
  idempotencyKey?: string;
  version?: number;
}

export interface InvalidField {
  path: string;
  message: string;
}

/**
 * Everything of a request that the route declares, parsed by the route's own schemas.
 * @throws DomainError `invalid` with every field that is wrong; `version-required` without `If-Match` where it is needed
 */
export function parseRequest(route: Route, raw: RawRequest): ParsedRequest {
  const fields: InvalidField[] = [];
  const parsed: ParsedRequest = {
    params: parsePart(route.params, raw.params, 'params.', fields),
    query: parsePart(route.query, raw.query, 'query.', fields),
    body: parsePart(route.body, raw.body ?? undefined, '', fields),
    idempotencyKey: parseIdempotencyKey(route, raw, fields),
    version: parseVersion(route, raw, fields),
  };
  if (fields.length > 0) throw invalid(fields);
  return parsed;
}

/** Fields of a body have bare paths (`services.0.serviceId`), all others begin with where they stand (`query.limit`). */
function parsePart(schema: z.ZodType, value: unknown, prefix: string, fields: InvalidField[]): unknown {
  const unfit = unfitTexts(value, prefix);
  fields.push(...unfit);
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) fields.push(...fieldsOf(issue, prefix));
  return undefined;
}

/**
 * Texts anywhere in a request that cannot be kept: no route has to think of them. Looked for before any schema, since a
 * schema that takes a text takes every text. @param prefix of the paths
 */
export function unfitTexts(value: unknown, prefix: string): InvalidField[] {
  if (typeof value === 'string') return isFitText(value) ? [] : [unfitAt(prefix)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    if (!isFitText(name)) return [unfitAt(prefix)];
    return unfitTexts(inner, `${prefix}${name}.`);
  });
}

function unfitAt(prefix: string): InvalidField {
  return { path: prefix.replace(/\.$/, '') || 'body', message: 'This holds a sign that cannot be kept.' };
}

function fieldsOf(issue: z.core.$ZodIssue, prefix: string): InvalidField[] {
  const path = prefix + issue.path.map(String).join('.');
  if (issue.code !== 'unrecognized_keys') return [{ path: path || 'body', message: sentenceOf(issue) }];
  const parent = issue.path.length > 0 ? `${path}.` : prefix;
  return issue.keys.map((key) => ({ path: parent + key, message: 'This is not known here.' }));
}

function parseIdempotencyKey(route: Route, { headers }: RawRequest, fields: InvalidField[]): string | undefined {
  const key = headers['idempotency-key'];
  if (typeof key === 'string' && /^[\x21-\x7e]{1,200}$/.test(key)) return key;
  if (key === undefined && route.precondition !== 'idempotency-key') return undefined;
  const message =
    key === undefined
      ? 'This header is needed, so that a retry has one effect.'
      : 'At most 200 characters, without spaces.';
  fields.push({ path: 'headers.idempotency-key', message });
  return undefined;
}

function parseVersion(route: Route, { headers }: RawRequest, fields: InvalidField[]): number | undefined {
  const given = headers['if-match'];
  if (given === undefined && route.precondition !== 'version') return undefined;
  if (given === undefined) {
    throw new DomainError('version-required', 'The request does not say which version it was based on (If-Match).');
  }
  const version = /^"(\d{1,9})"$/.exec(String(given))?.[1];
  if (version !== undefined) return Number(version);
  fields.push({ path: 'headers.if-match', message: 'A version in double quotes is needed, like "3".' });
  return undefined;
}

/** The refusal of what a schema did not accept. */
export function invalidForm(error: z.core.$ZodError): DomainError {
  return invalid(error.issues.flatMap((issue) => fieldsOf(issue, '')));
}

/** A refusal that names every wrong field; the sentence shows the first ones. */
export function invalid(fields: readonly InvalidField[]): DomainError {
  const shown = fields.slice(0, 3).map(({ path, message }) => `${path}: ${message}`);
  const more = fields.length > 3 ? ` And ${fields.length - 3} more.` : '';
  return new DomainError('invalid', `Something in this request is not right. ${shown.join(' ')}${more}`, { fields });
}
