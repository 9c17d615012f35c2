/**
 * The limit that bookings are compared with: one bare process without any framework. A POST makes one SQL statement
 * (exclusion constraint, outbox, audit; fsync on), then an emit to every screen. Nothing can book with less.
 */
import { createServer } from 'node:http';
import pg from 'pg';
import { Server } from 'socket.io';

const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'] ?? '', max: 16 });

const schema = `
create extension if not exists btree_gist;
drop table if exists occupancy, outbox, audit;
create table occupancy (seat bigint, during tstzrange, exclude using gist (seat with =, during with &&));
create table outbox (id bigint generated always as identity, body jsonb);
create table audit (id bigint generated always as identity, at timestamptz default now(), body jsonb);`;

const book = {
  name: 'book',
  text: `with taken as (insert into occupancy values ($1, tstzrange($2, $3)) on conflict do nothing returning seat),
    told as (insert into outbox (body) select $4 from taken), noted as (insert into audit (body) select $4 from taken)
    select seat from taken`,
};

interface Request {
  seat: number;
  start: string;
  end: string;
  mark: string;
}

const server = createServer((request, response) => {
  let text = '';
  request.on('data', (chunk: Buffer) => (text += chunk.toString()));
  request.on('end', () => {
    const wanted = JSON.parse(text) as Request;
    pool.query({ ...book, values: [wanted.seat, wanted.start, wanted.end, text] }).then(
      ({ rowCount }) => {
        if (rowCount) screens.emit('changed', wanted);
        response.writeHead(rowCount ? 201 : 409, { 'content-type': 'application/json' }).end(text);
      },
      () => response.writeHead(500).end(),
    );
  });
});
const screens = new Server(server, { transports: ['websocket'], perMessageDeflate: false });

await pool.query(schema);
server.listen(Number(process.env['PORT']), '127.0.0.1', () => process.stdout.write('ready\n'));
process.on('SIGTERM', () => process.exit(0));
// Whoever started it holds the other end: it never outlives the measurement.
process.stdin.on('end', () => process.exit(0)).resume();
