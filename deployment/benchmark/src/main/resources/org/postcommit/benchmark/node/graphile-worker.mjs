// A row and a job in one database transaction. Tuned as its documentation advises for throughput: a local queue that
// fetches jobs in batches, completions written in batches, 16 jobs at a time; new jobs are announced by NOTIFY.
import { makeWorkerUtils, run } from 'graphile-worker';
import { createTable, insert, inTransaction, pool, send, serve } from './shop.mjs';

const preset = {
  worker: {
    concurrentJobs: 16,
    localQueue: { size: 100 },
    completeJobBatchDelay: 0,
    failJobBatchDelay: 0,
  },
};
let runner;

async function deliver(on) {
  if (on && !runner) {
    runner = await run({ preset, pgPool: pool, noHandleSignals: true, taskList: { mail: ({ id }) => send(id) } });
  } else if (!on && runner) {
    await runner.stop();
    runner = undefined;
  }
}

function enqueue(addresses) {
  return inTransaction(async (client) => {
    const ids = await insert(client, addresses);
    await client.query({
      name: 'jobs',
      text: "select count(*) from graphile_worker.add_jobs(array(select json_populate_record(null::graphile_worker.job_spec,"
        + " json_build_object('identifier', 'mail', 'payload', json_build_object('id', id))) from unnest($1::bigint[]) id))",
      values: [ids],
    });
  });
}

await createTable();
const utils = await makeWorkerUtils({ pgPool: pool });
await utils.migrate();
await utils.release();
await deliver(true);
serve({ enqueue, deliver });
