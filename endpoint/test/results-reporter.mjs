// A reporter of node:test that writes one line of JSON a test: for a run whose results another run tells.
const ENDED = new Set(['test:pass', 'test:fail']);

/** A file is no test of its own, but where it fails before its first one. */
function isTest(type, { name, file, nesting, details }) {
  if (!ENDED.has(type) || details.type === 'suite') return false;
  return type === 'test:fail' || nesting > 0 || name !== file;
}

function reasonOf({ error }) {
  const cause = error?.cause ?? error;
  return String(cause?.stack ?? cause);
}

export default async function* results(source) {
  for await (const { type, data } of source) {
    if (!isTest(type, data)) continue;
    const { file, name, details } = data;
    yield `${JSON.stringify({ file, name, reason: type === 'test:fail' ? reasonOf(details) : undefined })}\n`;
  }
}
