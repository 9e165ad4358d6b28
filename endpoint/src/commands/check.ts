import { checkEndpoint, type Finding } from '../checker/checker.js';

/** Exit code of an endpoint in which something is wrong. */
const FAULTY = 1;

/** `check <address>`: reads everything that the endpoint publishes and says, line by line, what is not as the contract wants it. */
export async function check(address: string): Promise<void> {
  const { findings, rows } = await checkEndpoint(address);
  for (const { level, where, detail } of findings) console.log(`${level}  ${where}  ${detail}`);
  const count = (level: Finding['level']): string =>
    String(findings.filter((finding) => finding.level === level).length);
  console.log(`${String(rows)} rows read, ${count('error')} errors, ${count('warning')} warnings`);
  if (findings.some(({ level }) => level === 'error')) process.exitCode = FAULTY;
}
