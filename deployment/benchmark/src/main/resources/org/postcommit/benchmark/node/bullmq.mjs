// A row is committed, then a job is added to Redis, which writes its log every second: not one transaction. Tuned as
// its documentation advises: jobs are removed when done, added in bulk, and 50 are worked on at a time.
import { Queue, Worker } from 'bullmq';
import Redis from 'ioredis';
import { createTable, insert, inTransaction, redis, send, serve } from './shop.mjs';

const queue = new Queue('mail', { connection: new Redis(redis), defaultJobOptions: { removeOnComplete: true, attempts: 5 } });
await createTable();
const worker = new Worker('mail', (job) => send(job.data.id), {
  connection: new Redis({ ...redis, maxRetriesPerRequest: null }), concurrency: 50,
});
worker.on('error', (e) => console.error(e));

async function enqueue(addresses) {
  const ids = await inTransaction((client) => insert(client, addresses));
  await (ids.length === 1
    ? queue.add('mail', { id: ids[0] })
    : queue.addBulk(ids.map((id) => ({ name: 'mail', data: { id } }))));
}

serve({ enqueue, deliver: async (on) => (on ? worker.resume() : worker.pause()) });
