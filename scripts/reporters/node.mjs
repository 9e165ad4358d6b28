// A reporter of node:test that counts, and prints what failed and why.
import { writeCounts } from './counts.mjs';

const PART = process.env.OUISHARE_PART ?? 'node';
const OUTPUT = new Set(['test:stderr', 'test:stdout']);

function reason(error) {
  const cause = error?.cause ?? error;
  return String(cause?.stack ?? cause);
}

function failure({ file = '', name, details }) {
  return `FAILED ${file} ${name}\n${reason(details.error)}\n\n`;
}

export default async function* nodeCounts(source) {
  const counts = { 'test:pass': 0, 'test:fail': 0 };
  for await (const { type, data } of source) {
    if (OUTPUT.has(type)) yield data.message;
    if (!(type in counts) || data.details.type === 'suite') continue;
    counts[type] += 1;
    if (type === 'test:fail') yield failure(data);
  }
  writeCounts(PART, counts['test:pass'], counts['test:fail']);
  yield `${PART}: ${counts['test:pass']} passed, ${counts['test:fail']} failed.\n`;
}
