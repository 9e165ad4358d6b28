// Kills the endpoint at random points while people sign up and confirm:
//   node --import tsx endpoint/test/bench/crash.ts [--sign-ups 1000] [--kills 30] [--postgres]
// Exits 1 where anything was lost or doubled. The tests do the same with fewer.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { crashFaults, crashRun } from '../crash.js';
import { makeDatabase, startPostgres } from '../postgres.js';

const { values } = parseArgs({
  options: {
    'sign-ups': { type: 'string', default: '1000' },
    kills: { type: 'string', default: '30' },
    postgres: { type: 'boolean', default: false },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'ouishare-crash-'));
const cluster = values.postgres ? await startPostgres({ durable: true }) : undefined;
if (values.postgres && cluster === undefined) throw new Error('PostgreSQL is not installed here.');
const place = cluster === undefined ? join(folder, 'data.sqlite') : makeDatabase(cluster.url);
const report = await crashRun({ place, folder, signUps: Number(values['sign-ups']), kills: Number(values.kills) });
const faults = crashFaults(place, report);
const { kills, accepted, confirmed } = report;
console.log(`${String(kills)} times killed, ${String(accepted.length)} accepted, ${String(confirmed)} confirmed`);
console.log(
  faults.length === 0 ? 'stored = accepted, each confirmed once' : faults.map((one) => one.slice(0, 300)).join('\n'),
);
await cluster?.stop();
rmSync(folder, { recursive: true });
process.exitCode = faults.length === 0 ? 0 : 1;
