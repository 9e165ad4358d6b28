// A reporter of node:test that writes one line of JSON a test: for a run whose results another run tells.
export default async function* results(source) {
  for await (const { type, data } of source) {
    const ended = type === 'test:pass' || type === 'test:fail';
    // A file is no test of its own, but where it fails before its first one.
    const isFile = data.nesting === 0 && data.name === data.file;
    if (!ended || data.details.type === 'suite' || (isFile && type === 'test:pass')) continue;
    const error = data.details.error?.cause ?? data.details.error;
    const reason = type === 'test:fail' ? String(error?.stack ?? error) : undefined;
    yield `${JSON.stringify({ file: data.file, name: data.name, reason })}\n`;
  }
}
