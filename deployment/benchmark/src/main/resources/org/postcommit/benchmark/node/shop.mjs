// What the peers on Node.js share: a row for each mail, the mail itself, and the commands of the benchmark.
// Arguments: URL of the database, port for commands, port of the relay, for some the port of Redis.
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import nodemailer from 'nodemailer';
import pg from 'pg';

const [url, port, relayPort, redisPort] = process.argv.slice(2);
const LINE = 'Thank you for your order. We will tell you when it leaves the house.';
const TEXT = `${LINE}\n`.repeat(13);
const HTML = `<html><body><h1>Thank you</h1>${`<p>${LINE}</p>\n`.repeat(13)}</body></html>`;

export const redis = { host: '127.0.0.1', port: Number(redisPort) };
export const pool = new pg.Pool({ connectionString: url, max: 20 });

// nodemailer's own pool: connections are kept; their small writes do not wait for acknowledgements
const relay = nodemailer.createTransport({
  pool: true, maxConnections: 16, maxMessages: Infinity, host: '127.0.0.1', port: Number(relayPort), secure: false, ignoreTLS: true,
  getSocket: (options, ready) => {
    const socket = connect({ host: options.host, port: options.port, noDelay: true });
    socket.once('connect', () => ready(null, { connection: socket }));
    socket.once('error', ready);
  },
});

export async function createTable() {
  await pool.query(
    'create table mail (id bigserial primary key, address text not null, subject text not null, text text not null,'
    + ' html text not null, status text not null, sent_at timestamptz)');
}

/** The ids of rows for these addresses, inserted on the connection given. */
export async function insert(client, addresses) {
  const rows = await client.query({
    name: 'insert',
    text: "insert into mail (address, subject, text, html, status) select a, $2, $3, $4, 'WAITING' from unnest($1::text[]) a"
      + ' returning id',
    values: [addresses, 'Your order has been received', TEXT, HTML],
  });
  return rows.rows.map((row) => row.id);
}

/** Runs the work on one connection in one transaction. */
export async function inTransaction(work) {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const made = await work(client);
    await client.query('commit');
    return made;
  } catch (e) {
    await client.query('rollback');
    throw e;
  } finally {
    client.release();
  }
}

/** Sends the mail of a row and notes that it was accepted. */
export async function send(id) {
  const found = await pool.query({ name: 'find', text: 'select address, subject, text, html from mail where id = $1', values: [id] });
  const { address, subject, text, html } = found.rows[0];
  await relay.sendMail({ from: 'shop@example.org', to: address, subject, text, html });
  await pool.query({ name: 'sent', text: "update mail set status = 'SENT', sent_at = now() where id = $1", values: [id] });
}

/** Serves until the process ends. An application has enqueue(addresses), one transaction, and deliver(on). */
export function serve(application) {
  const commands = {
    orders: async ({ prefix, count, threads }) => {
      let next = 0;
      const caller = async () => {
        for (let i = next++; i < Number(count); i = next++) {
          await application.enqueue([`${prefix}-${i}@example.org`]);
        }
      };
      return nanos(() => Promise.all(Array.from({ length: Number(threads) }, caller)));
    },
    newsletter: ({ prefix, count }) =>
      nanos(() => application.enqueue(Array.from({ length: Number(count) }, (_, i) => `${prefix}-${i}@example.org`))),
    trickle: async ({ prefix, count, rate }) => {
      const lines = [];
      const start = performance.now();
      for (let i = 0; i < Number(count); i++) {
        await sleep(Math.max(0, start + (i * 1000) / Number(rate) - performance.now()));
        const before = performance.now();
        await application.enqueue([`${prefix}-${i}@example.org`]);
        const now = Math.round((performance.timeOrigin + performance.now()) * 1000);
        lines.push(`${prefix}-${i}@example.org ${now} ${Math.round((performance.now() - before) * 1000)}`);
      }
      return lines.join('\n');
    },
    deliver: async ({ on }) => {
      await application.deliver(on === 'true');
      return '';
    },
  };
  createServer(async (request, response) => {
    const asked = new URL(request.url, 'http://127.0.0.1');
    try {
      const answer = await commands[asked.pathname.slice(1)](Object.fromEntries(asked.searchParams));
      response.end(String(answer));
    } catch (e) {
      response.writeHead(500).end(String(e.stack));
    }
  }).listen(Number(port), '127.0.0.1');
}

async function nanos(work) {
  const start = process.hrtime.bigint();
  await work();
  return process.hrtime.bigint() - start;
}
