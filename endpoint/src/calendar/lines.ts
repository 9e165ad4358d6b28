/** Longest line in octets, without its end (RFC 5545, 3.1). */
const LINE_OCTETS = 75;

/** One property: its name, parameters and value, already in the value's own form. */
export function line(
  name: string,
  value: string,
  parameters: Readonly<Record<string, string | undefined>> = {},
): string {
  const given = Object.entries(parameters).flatMap(([key, raw]) =>
    raw === undefined ? [] : [`;${key}=${quote(raw)}`],
  );
  return `${name}${given.join('')}:${value}`;
}

/** A text value: backslash, semicolon, comma and line ends escaped (RFC 5545, 3.3.11). */
export function text(value: string): string {
  return value.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');
}

/** Lines as a file: long ones folded between characters, each ended by CR LF. */
export function fold(lines: readonly string[]): string {
  return lines.map((one) => `${foldLine(one)}\r\n`).join('');
}

function foldLine(whole: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of whole) {
    const size = Buffer.byteLength(character);
    // A continued line begins with a blank, which counts.
    if (octets + size > LINE_OCTETS) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}

/** A parameter's value: no quotes and no controls in it can be written, anything but plain text is quoted (RFC 5545, 3.2). */
function quote(raw: string): string {
  const value = raw.replace(/["\u0000-\u001f\u007f]/g, ' ');
  return /[;:,]/.test(value) ? `"${value}"` : value;
}
