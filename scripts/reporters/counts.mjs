// What a part of the tests counted, for the closing line of scripts/test.mjs: a line of JSON in the file OUISHARE_COUNTS.
import { appendFileSync } from 'node:fs';

/** Appends one part's figures; nothing when the part runs alone. */
export function writeCounts(part, passed, failed) {
  const file = process.env.OUISHARE_COUNTS;
  if (file) appendFileSync(file, `${JSON.stringify({ part, passed, failed })}\n`);
}
