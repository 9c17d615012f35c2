import { Id, Instant, route } from '@anteroom/contracts-shared';
import type { DomainError } from '@anteroom/kernel';
import fc from 'fast-check';
import { z } from 'zod';
import { type InvalidField, parseRequest } from './parse-request';

const book = route({
  name: 'bookForTheSpec',
  summary: 'A route with a text in every place',
  method: 'POST',
  path: '/branches/:branchId/things',
  right: 'calendar.view',
  params: { branchId: z.string() },
  query: { search: z.string().optional(), from: Instant.optional() },
  body: z.strictObject({
    comment: z.string(),
    people: z.array(z.strictObject({ name: z.string() })).default([]),
    id: Id.optional(),
  }),
  response: z.undefined(),
});
const raw = { params: { branchId: 'b' }, query: {}, body: { comment: 'Calls back' }, headers: {} };
const refused = (request: object): readonly InvalidField[] => {
  try {
    parseRequest(book, { ...raw, ...request });
    return [];
  } catch (error) {
    return (error as DomainError).facts['fields'] as InvalidField[];
  }
};

describe('SYS-3: a request with a text that cannot be kept', () => {
  it.each([
    ['in its body', { body: { comment: 'a\u0000b' } }, 'comment'],
    ['deep in its body', { body: { comment: '', people: [{ name: '\ud800' }] } }, 'people.0.name'],
    ['in its query', { query: { search: '\u001b[2J' } }, 'query.search'],
    ['in its address', { params: { branchId: '\u202eabc' } }, 'params.branchId'],
  ])('%s is refused by the field, whatever the route takes', (_, request, path) => {
    expect(refused(request)).toEqual([{ path, message: 'This holds a sign that cannot be kept.' }]);
  });

  it('in the name of a field is refused too', () => {
    expect(refused({ body: { comment: '', ['x\u0000']: 1 } }).length).toBeGreaterThan(0);
  });

  it('is the only one: all other texts of the world are taken as they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (comment) => {
        fc.pre(refused({ body: { comment } }).length === 0);
        expect(parseRequest(book, { ...raw, body: { comment } }).body).toMatchObject({ comment });
      }),
    );
    expect(refused({ body: { comment: 'Zeile 1\r\nZeile 2\tמריم 👩‍⚕️' } })).toEqual([]);
  });
});
