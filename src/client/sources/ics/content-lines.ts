/** The lines of a calendar (RFC 5545, 3.1), read leniently: whatever cannot be a line goes on with the one before. */

/** One property of a block. Names are upper case. */
export interface Property {
  readonly name: string;
  readonly params: ReadonlyMap<string, string>;
  /** As it is written: escapes are still in it. */
  readonly value: string;
}

/** A block between BEGIN and END, with those inside. `isWhole`: its END came. */
export interface Block {
  readonly name: string;
  readonly properties: Property[];
  readonly blocks: Block[];
  isWhole: boolean;
}

/** A name, its parameters with their quotes, a colon, and the value. */
const LINE = /^([\w-]+)((?:;[^":;]*(?:"[^"]*"[^":;]*)*)*):([^]*)$/;
const PARAM = /;([^=;]+)=((?:"[^"]*"|[^;"])*)/g;
/** No block goes deeper in any calendar that means it: VCALENDAR, VTIMEZONE, DAYLIGHT. */
const DEPTH_MAX = 4;

/**
 * The outermost block that holds all others; whatever stands around a calendar is let go. A block whose end is missing ends where
 * the one around it does, or where another of its kind begins.
 */
export function readBlocks(text: string): Block {
  const root = blockOf('');
  const open: Block[] = [root];
  for (const line of linesOf(text)) {
    const property = propertyOf(line);
    if (property) takeLine(property, open);
    else goOn(line, open);
  }
  return root;
}

function takeLine(property: Property, open: Block[]): void {
  const { name, value } = property;
  const kind = value.trim().toUpperCase();
  if (name === 'BEGIN') begin(kind, open);
  else if (name === 'END') end(kind, open);
  else open.at(-1)?.properties.push(property);
}

function begin(kind: string, open: Block[]): void {
  // An event in an event: the one before was cut off.
  const same = open.findIndex(({ name }) => name === kind);
  if (same > 0) open.length = same;
  const block = blockOf(kind);
  if (open.length <= DEPTH_MAX) open.at(-1)?.blocks.push(block);
  open.push(block);
}

function end(kind: string, open: Block[]): void {
  const at = open.findLastIndex(({ name }) => name === kind);
  if (at < 1) return;
  // Those inside were not ended themselves.
  const block = open[at];
  if (block) block.isWhole = at === open.length - 1;
  open.length = at;
}

/** A line that is none was broken by hand in the middle of a text. */
function goOn(line: string, open: Block[]): void {
  const properties = open.at(-1)?.properties;
  const last = properties?.at(-1);
  if (properties && last) properties[properties.length - 1] = { ...last, value: `${last.value}\\n${line}` };
}

function blockOf(name: string): Block {
  return { name, properties: [], blocks: [], isWhole: false };
}

/** Unfolded, without the empty ones. */
function* linesOf(text: string): Generator<string> {
  let line = '';
  for (const part of text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)) {
    if (/^[ \t]/.test(part)) line += part.slice(1);
    else if (part !== '') {
      if (line.trim() !== '') yield line;
      line = part;
    }
  }
  if (line.trim() !== '') yield line;
}

function propertyOf(line: string): Property | undefined {
  const [, name, params = '', value = ''] = LINE.exec(line) ?? [];
  if (name === undefined) return undefined;
  const all = [...params.matchAll(PARAM)].map(
    ([, key = '', raw = '']) => [key.trim().toUpperCase(), raw.replaceAll('"', '').trim()] as const,
  );
  return { name: name.toUpperCase(), params: new Map(all), value };
}

/** The first property of a name that says something. */
export function find({ properties }: Block, name: string): Property | undefined {
  return properties.find((property) => property.name === name && property.value.trim() !== '');
}

/** All properties of a name. */
export function findAll({ properties }: Block, name: string): readonly Property[] {
  return properties.filter((property) => property.name === name);
}

/** A text without its escapes (3.3.11). */
export function unescaped(value: string): string {
  return value.replaceAll(/\\([\\;,nN])/g, (_all, escaped: string) => (/n/i.test(escaped) ? '\n' : escaped));
}

/** The texts of a list, parted at the commas that are not escaped. */
export function unescapedList(value: string): readonly string[] {
  return [...value.matchAll(/(?:\\[^]|[^,\\])+/g)]
    .map(([part]) => unescaped(part).trim())
    .filter((part) => part !== '');
}
