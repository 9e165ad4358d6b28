/**
 * Examples of whatever a strict schema accepts, each with a disguise of it (`Pair`), by walking the schema; and what to break in them.
 */
import fc from 'fast-check';
import { z } from 'zod';
import { stringKinds } from '../../src/contract/values.js';
import { respelled, stringPairs, wear } from './example-strings.js';
import type { Pair } from './example-strings.js';

export type { Pair } from './example-strings.js';

type Schema = z.core.$ZodType;

/** What counts as absent on this wire. */
export const ABSENT = [null, '', '  ', [], {}, { x: null }, [null], [{}]];
/** Keys that no schema names. */
const UNKNOWN_KEYS = ['email', 'constructor', '_links', 'x-note', 'hasOwnProperty', ''];

/** The schema inside `exactOptional`. */
export function innerOf(schema: Schema): Schema {
  const { def } = schema._zod;
  return def.type === 'optional' ? (def as z.core.$ZodOptionalDef).innerType : schema;
}

export function shapeOf(schema: Schema): Record<string, Schema> {
  return (schema._zod.def as z.core.$ZodObjectDef).shape;
}

export function isOptional(schema: Schema): boolean {
  return schema._zod.def.type === 'optional';
}

function metaOf(schema: Schema): Record<string, unknown> {
  return z.globalRegistry.get(schema as z.ZodType) ?? {};
}

function numberPairs(schema: Schema): fc.Arbitrary<Pair> {
  const { minValue, maxValue, format } = schema as z.ZodNumber;
  const min = Math.max(minValue ?? -1e6, -1e6);
  const max = Math.min(maxValue ?? 1e6, 1e6);
  const values =
    format === 'safeint'
      ? fc.integer({ min, max })
      : // JSON writes -0 as 0: no difference that a reader could keep.
        fc.double({ min, max, noNaN: true }).map((value) => value + 0);
  return fc.tuple(values, fc.nat(4)).map(([plain, dice]) => ({
    plain,
    worn: [plain, String(plain), ` ${String(plain)}\n`, plain < 0 ? String(plain) : `+${String(plain)}`, plain][dice],
  }));
}

function booleanPairs(): fc.Arbitrary<Pair> {
  return fc.tuple(fc.boolean(), fc.nat(4)).map(([plain, dice]) => ({
    plain,
    worn: [plain, String(plain), ` ${String(plain).toUpperCase()} `, plain ? 1 : 0, plain ? '1' : '0'][dice],
  }));
}

/** Lists: one value alone, absent members, a repeated one in a set. */
function listPairs(schema: Schema): fc.Arbitrary<Pair> {
  const { element } = schema._zod.def as z.core.$ZodArrayDef;
  const isSet = metaOf(schema)['uniqueItems'] === true;
  const isPageOfRows = !(schema as z.ZodArray).def.checks?.some(({ _zod }) => _zod.def.check === 'min_length');
  const members = isSet
    ? fc.uniqueArray(pairsOf(element), { minLength: 1, maxLength: 3, selector: (pair) => pair.plain })
    : fc.array(pairsOf(element), { minLength: isPageOfRows ? 0 : 1, maxLength: 3 });
  return fc.tuple(members, fc.nat(5), fc.constantFrom(...ABSENT)).map(([pairs, dice, absent]) => {
    const plain = pairs.map((pair) => pair.plain);
    const worn = pairs.map((pair) => pair.worn);
    if (dice === 0 && worn.length === 1) return { plain, worn: worn[0] };
    if (dice === 1 && !isPageOfRows) return { plain, worn: [absent, ...worn, absent] };
    if (dice === 2 && isSet) return { plain, worn: [...worn, ...plain] };
    return { plain, worn };
  });
}

function recordPairs(schema: Schema): fc.Arbitrary<Pair> {
  const { keyType, valueType } = schema._zod.def as z.core.$ZodRecordDef;
  const entries = fc.uniqueArray(fc.tuple(pairsOf(keyType as Schema), pairsOf(valueType)), {
    minLength: 1,
    maxLength: 3,
    selector: ([key]) => key.plain,
  });
  return fc.tuple(entries, fc.constantFrom(...ABSENT), fc.boolean()).map(([pairs, absent, more]) => ({
    plain: Object.fromEntries(pairs.map(([key, value]) => [key.plain as string, value.plain])),
    worn: Object.fromEntries([
      ...(more ? [['xx', absent] as const] : []),
      ...pairs.map(([key, value]) => [key.worn as string, value.worn] as const),
    ]),
  }));
}

type Member = readonly [key: string, pair: Pair | undefined];

/** An object may be empty, or its coordinates 0,0: of those the generator makes a few, and leaves them out. */
function isWorthwhile(schema: Schema, plain: Record<string, unknown>): boolean {
  if (metaOf(schema)['id'] === 'Geo') return plain['lat'] !== 0 || plain['lon'] !== 0;
  return Object.keys(plain).length > 0;
}

/** Objects: absent in all its ways, keys that nobody asked for, another order. */
function objectPairs(schema: Schema): fc.Arbitrary<Pair> {
  const shape = Object.entries(shapeOf(schema));
  const unknown = UNKNOWN_KEYS.filter((key) => !shape.some(([name]) => name === key));
  const members = shape.map(([key, field]): fc.Arbitrary<Member> => {
    const value = pairsOf(innerOf(field)).map((pair): Member => [key, pair]);
    return isOptional(field)
      ? fc.oneof({ weight: 1, arbitrary: value }, { weight: 2, arbitrary: fc.constant([key, undefined] as Member) })
      : value;
  });
  const disguise = fc.record({
    absent: fc.array(fc.constantFrom(undefined, ...ABSENT), { minLength: members.length, maxLength: members.length }),
    unknown: fc.dictionary(fc.constantFrom(...unknown), fc.jsonValue({ maxDepth: 1 }), { maxKeys: 1 }),
    reversed: fc.boolean(),
    bare: fc.boolean(),
  });
  return fc
    .tuple(fc.tuple(...members), disguise)
    .map(([fields, how]): Pair => {
      const given = fields.flatMap(([key, pair]) => (pair ? [[key, pair] as const] : []));
      const plain = Object.fromEntries(given.map(([key, pair]) => [key, pair.plain]));
      const worn = fields.flatMap(([key, pair], at) => {
        if (pair) return [[key, pair.worn] as const];
        const absent = how.absent[at];
        return absent === undefined ? [] : [[key, absent] as const];
      });
      if (how.reversed) worn.reverse();
      const isBareImage = metaOf(schema)['id'] === 'Image' && given.length === 1 && how.bare;
      return { plain, worn: isBareImage ? plain['src'] : { ...Object.fromEntries(worn), ...how.unknown } };
    })
    .filter(({ plain }) => isWorthwhile(schema, plain as Record<string, unknown>));
}

/** Pairs of what `schema` accepts and a disguise of it. */
export function pairsOf(schema: Schema): fc.Arbitrary<Pair> {
  const kind = stringKinds.get(schema as z.ZodType);
  if (kind) return stringPairs(kind);
  const walkers: Partial<Record<typeof schema._zod.def.type, () => fc.Arbitrary<Pair>>> = {
    optional: () => pairsOf(innerOf(schema)),
    object: () => objectPairs(schema),
    array: () => listPairs(schema),
    record: () => recordPairs(schema),
    number: () => numberPairs(schema),
    boolean: booleanPairs,
    union: () => fc.oneof(...(schema._zod.def as z.core.$ZodUnionDef).options.map((option) => pairsOf(option))),
    enum: () =>
      wear(fc.constantFrom(...(Object.values((schema._zod.def as z.core.$ZodEnumDef).entries) as string[])), respelled),
  };
  const walk = walkers[schema._zod.def.type];
  if (!walk) throw new Error(`no examples for ${schema._zod.def.type}`);
  return walk();
}

/** What a plain value must be read as: the same, but relative addresses made absolute. */
export function absolutely(schema: Schema, value: unknown, base: string): unknown {
  const inner = innerOf(schema);
  if (typeof value === 'string') return isRelativeAddress(inner, value) ? new URL(value, base).href : value;
  if (Array.isArray(value)) {
    const { element } = inner._zod.def as z.core.$ZodArrayDef;
    return value.map((each) => absolutely(element, each, base));
  }
  if (inner._zod.def.type !== 'object') return value;
  const shape = shapeOf(inner);
  return Object.fromEntries(
    Object.entries(value as object).map(([key, each]) => [key, shape[key] ? absolutely(shape[key], each, base) : each]),
  );
}

function isRelativeAddress(schema: Schema, value: string): boolean {
  const kind = stringKinds.get(schema as z.ZodType)?.kind;
  return (kind === 'url' || kind === 'link') && !/^[a-z][a-z\d+.-]*:/i.test(value);
}

/** Values that no reader of an optional field can make sense of: none of them counts as absent. */
export function rubbishFor(schema: Schema): fc.Arbitrary<unknown> {
  const isFlag = innerOf(schema)._zod.def.type === 'boolean';
  return isFlag
    ? fc.constantFrom<unknown>('perhaps', 2, [true], { '!!': true })
    : fc.constantFrom<unknown>(true, [[true]], { '!!': true }, [[[['x']]]], false);
}

interface Place {
  readonly holder: Record<string, unknown>;
  readonly key: string;
}

function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesIn(holder[key])]);
}

/** Values that look like something, and are not quite. */
export const NASTY: unknown[] = [
  'javascript:alert(1)',
  'https:x',
  '2026-02-30',
  '2026-05-20T24:00',
  '2026-05-20T10:00[+02:00]',
  '\ud800',
  'x ',
  '\u0000',
  'x '.repeat(3000),
  '🎈'.repeat(3000),
  'other',
  'pt_BR',
  'eu',
  '-0.5',
  '1e400',
  '0x10',
  '9'.repeat(400),
  1e308,
  -1,
  0,
  -200,
  9007199254740993,
  0.5,
  true,
  { lat: 91, lon: 0 },
  { lat: 0, lon: '0' },
  { src: 'data:image/png;base64,AA' },
  { src: 'a.png', width: 0, height: 1.5, srcset: { src: 'b' } },
  { url: 'mailto:a@example.org', name: 'A', rel: 'E-Mail', min: -1, free: 2 },
  { fr: '', '!!': 'x', ar: 'مرحبا', FR_fr: 'a', 'FR-fr': 'b' },
  [[], {}, null, 'a', 'a', 1, true],
  [{ name: 'a' }, { url: 'b' }, 'a\nb'],
  JSON.parse('{"__proto__":{"title":"x"},"constructor":{"prototype":1}}'),
];

/** Values of all sorts to put where something sensible stood. */
export const JUNK = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom(...NASTY));

/** One example with every optional field, always the same. */
export function fullExample(schema: Schema): Record<string, unknown> {
  const samples = fc.sample(pairsOf(schema), { numRuns: 100, seed: 7 });
  return Object.assign({}, ...samples.map(({ plain }) => plain)) as Record<string, unknown>;
}

/** A value with each nasty value in each of its places in turn. */
export function* everyFault(value: unknown): Generator {
  const count = placesIn(value).length;
  for (let at = 0; at < count; at += 1) {
    for (const nasty of NASTY) {
      const copy: unknown = structuredClone(value);
      const place = placesIn(copy)[at];
      if (place) place.holder[place.key] = nasty;
      yield copy;
    }
  }
}

/** A value with up to four places in it broken. */
export function broken(values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.tuple(values, fc.array(fc.tuple(fc.nat(), JUNK), { minLength: 1, maxLength: 4 })).map(([value, faults]) => {
    const copy: unknown = structuredClone(value);
    for (const [dice, junk] of faults) {
      const places = placesIn(copy);
      const place = places[dice % Math.max(places.length, 1)];
      if (place) place.holder[place.key] = structuredClone(junk);
    }
    return copy;
  });
}
