import { cleanText } from '../../contract/text.js';

/** Longest line in octets, without its end (RFC 5545, 3.1). */
const LINE_OCTETS = 75;

/**
 * A day (no `time`), or a time on the clock of `zone`: a name that this machine knows, `UTC`, or none for the clock of the place, whichever it
 * is. `date` is `YYYY-MM-DD`, `time` `HH:mm` or `HH:mm:ss`.
 */
export interface Moment {
  readonly date: string;
  readonly time?: string;
  readonly zone?: string;
}

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

/** A text value: no controls, and backslash, semicolon, comma and line ends escaped (RFC 5545, 3.3.11). */
export function text(value: string): string {
  return cleanText(value, Infinity, true)
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** `YYYYMMDD`, `YYYYMMDDTHHmmss`, with `Z` for UTC: the form of iCalendar and of several web calendars. */
export function compact({ date, time, zone }: Moment): string {
  const day = date.replaceAll('-', '');
  return time === undefined ? day : `${day}T${time.replaceAll(':', '').padEnd(6, '0')}${zone === 'UTC' ? 'Z' : ''}`;
}

/** Lines as a file: long ones folded between characters, each ended by CR LF. */
export function fold(lines: readonly string[]): string {
  return lines.map((one) => `${foldLine(one)}\r\n`).join('');
}

function foldLine(whole: string): string {
  // Most lines are short and plain: of a calendar of ten thousand events, reading them by characters is most of the work.
  if (whole.length <= LINE_OCTETS && !/[^\0-\x7f]/.test(whole)) return whole;
  const pieces: string[] = [];
  let octets = 0;
  let first = 0;
  let at = 0;
  for (const character of whole) {
    const size = octetsOf(character.codePointAt(0) ?? 0);
    octets += size;
    if (octets > LINE_OCTETS) {
      pieces.push(whole.slice(first, at));
      first = at;
      // A continued line begins with a blank, which counts.
      octets = 1 + size;
    }
    at += character.length;
  }
  return [...pieces, whole.slice(first)].join('\r\n ');
}

/** What UTF-8 takes for a code point. */
function octetsOf(code: number): number {
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

/** A parameter's value: no quotes and no controls in it can be written, anything but plain text is quoted (RFC 5545, 3.2). */
function quote(raw: string): string {
  const value = cleanText(raw).replaceAll('"', ' ');
  return /[;:,]/.test(value) ? `"${value}"` : value;
}
