import assert from 'node:assert/strict';
import { it } from 'node:test';
import { crashFaults, crashRun } from './crash.js';
import { newPlace, temporaryFolder } from './harness.js';

it('killed again and again, the server keeps what it answered: each person once, each confirmed once', async () => {
  const place = newPlace();
  const report = await crashRun({ place, folder: temporaryFolder(), signUps: 100, kills: 4 });
  assert.ok(report.kills >= 2, `it was killed ${String(report.kills)} times`);
  assert.deepEqual(crashFaults(place, report), []);
  assert.match(report.said, /ready http/);
  assert.doesNotMatch(report.said, /@|person\d|198\.18\.|token=/);
});
