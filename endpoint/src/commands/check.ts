import { checkEndpoint, type CheckedList, type Finding } from '../checker/checker.js';

/** Exit code of an endpoint in which something is wrong. */
const FAULTY = 1;

/**
 * `check <address>`: reads everything that the endpoint publishes as strictly as readers are lenient, and says, line by line, what is there,
 * what is not as the contract wants it, and what to do about it.
 *
 * @param asJson for a machine: one JSON object
 */
export async function check(address: string, asJson: boolean): Promise<void> {
  const { findings, rows, lists } = await checkEndpoint(address);
  const count = (level: Finding['level']): number => findings.filter((finding) => finding.level === level).length;
  if (count('error') > 0) process.exitCode = FAULTY;
  if (asJson) {
    console.log(
      JSON.stringify({ address, errors: count('error'), warnings: count('warning'), rows, lists, findings }, null, 1),
    );
    return;
  }
  for (const list of lists) console.log(lineOf(list));
  for (const { level, where, detail, fix } of findings)
    console.log(`${level}  ${where}  ${detail}${fix === undefined ? '' : `\n    → ${fix}`}`);
  console.log(`${String(rows)} rows read, ${String(count('error'))} errors, ${String(count('warning'))} warnings`);
}

function lineOf({ resource, format, pages, rows, bytes, droppedRows, droppedFields }: CheckedList): string {
  const size = bytes < 1000 ? `${String(bytes)} B` : `${String(Math.round(bytes / 1000))} kB`;
  const where =
    format === 'ouishare' ? (pages === 1 ? 'on one page' : `on ${String(pages)} pages`) : `from a feed (${format})`;
  const dropped =
    droppedRows + droppedFields === 0
      ? 'all of it is shown'
      : `readers leave out ${String(droppedRows)} rows and ${String(droppedFields)} fields`;
  return `ok  ${resource}  ${String(rows)} rows ${where}, ${size}; ${dropped}`;
}
