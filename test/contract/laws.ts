/**
 * The four laws between strict schemas and tolerant readers (docs: the wire contract), as functions that check one reader against one schema. Each throws,
 * with fast-check's smallest counterexample, where the law does not hold.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { z } from 'zod';
import { ReadFailure } from '../../src/client/readers/rows.js';
import type { Drop } from '../../src/client/readers/rows.js';
import {
  absolutely,
  broken,
  everyFault,
  fullExample,
  innerOf,
  isOptional,
  JUNK,
  pairsOf,
  rubbishFor,
  shapeOf,
} from './examples.js';

/** A reader of one kind of thing, a page or a manifest. */
export interface Subject {
  readonly schema: z.ZodType;
  readonly read: (json: unknown, base: string) => { value: unknown; dropped: Drop[] };
}

/** A reader of pages and the schema of its rows. */
export interface RowSubject extends Subject {
  readonly row: z.ZodType;
}

const BASE = 'https://example.org/data/file.json?part=1';
/** More of them in a long run: `LAW_RUNS=5000 node --import tsx --test test/contract/laws.node.test.ts`. */
const RUNS = Number(process.env['LAW_RUNS'] ?? 60);

function check<T>(values: fc.Arbitrary<T>, predicate: (value: T) => void, runs = RUNS): void {
  fc.assert(fc.property(values, predicate), { numRuns: runs });
}

/** Law 1: what the schema accepts is read as it is, only relative addresses become absolute; nothing is reported. */
export function checkAcceptedIsKept({ schema, read }: Subject): void {
  check(pairsOf(schema), ({ plain }) => {
    assert.ok(schema.safeParse(plain).success, 'the generator makes what the schema accepts');
    const { value, dropped } = read(structuredClone(plain), BASE);
    assert.deepEqual(value, absolutely(schema, plain, BASE));
    assert.deepEqual(dropped, []);
  });
}

/** Law 2: what is read, the schema accepts, and reading it again changes nothing; nothing makes the reader throw but a page that is none. */
export function checkReadIsAccepted({ schema, read }: Subject): void {
  const worn = pairsOf(schema).map((pair) => pair.worn);
  const values = fc.oneof({ weight: 4, arbitrary: broken(worn) }, { weight: 1, arbitrary: JUNK });
  let readable = 0;
  check(
    values,
    (raw) => {
      let once: ReturnType<typeof read>;
      try {
        once = read(raw, BASE);
      } catch (failure) {
        assert.ok(failure instanceof ReadFailure, String(failure));
        return;
      }
      if (once.value === undefined) return;
      readable += 1;
      const parsed = schema.safeParse(once.value);
      assert.ok(parsed.success, parsed.error && z.prettifyError(parsed.error));
      const twice = read(once.value, BASE);
      assert.deepEqual(twice.value, once.value);
      assert.deepEqual(twice.dropped, []);
    },
    RUNS * 2,
  );
  assert.ok(readable > RUNS, `only ${String(readable)} values could be read: the law was hardly tried`);
}

/** Law 2, place by place: every nasty value wherever something stands. */
export function checkEveryFaultIsMended({ schema, read }: Subject): void {
  let tried = 0;
  for (const raw of everyFault(fullExample(schema))) {
    tried += 1;
    const { value } = read(raw, BASE);
    if (value === undefined) continue;
    const parsed = schema.safeParse(value);
    assert.ok(parsed.success, parsed.error && `${z.prettifyError(parsed.error)} of ${JSON.stringify(raw)}`);
  }
  assert.ok(tried > 500, `only ${String(tried)} faults were tried`);
}

/** Law 3: a disguise makes no difference, and is not reported. */
export function checkDisguiseIsSeenThrough({ schema, read }: Subject): void {
  check(pairsOf(schema), ({ plain, worn }) => {
    const { value, dropped } = read(worn, BASE);
    assert.deepEqual(value, read(plain, BASE).value);
    assert.deepEqual(dropped, []);
  });
}

function without(value: Record<string, unknown>, field: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== field));
}

/** Law 4: an optional field replaced by rubbish costs that field alone, and is reported. */
export function checkRubbishCostsOneField({ schema, read }: Subject, wrap = (value: unknown): unknown => value): void {
  for (const [field, fieldSchema] of Object.entries(shapeOf(schema))) {
    if (!isOptional(fieldSchema)) continue;
    check(
      fc.tuple(pairsOf(schema), rubbishFor(innerOf(fieldSchema))),
      ([{ plain }, rubbish]) => {
        const rest = without(plain as Record<string, unknown>, field);
        const { value, dropped } = read(wrap({ ...rest, [field]: rubbish }), BASE);
        assert.deepEqual(value, read(wrap(rest), BASE).value);
        assert.ok(dropped.length > 0, `${field} went without a word`);
        for (const drop of dropped) assert.equal(drop.field?.split('.')[0], field);
      },
      12,
    );
  }
}

/** Law 4 for rows: a required field replaced by rubbish costs the row, and says so. */
export function checkRubbishCostsOneRow({ row, read }: RowSubject): void {
  const good = pairsOf(row);
  for (const [field, fieldSchema] of Object.entries(shapeOf(row))) {
    if (isOptional(fieldSchema) || field === 'id') continue;
    check(
      fc.tuple(good, good, rubbishFor(fieldSchema)),
      ([{ plain }, other, rubbish]) => {
        const bad = { ...(plain as Record<string, unknown>), [field]: rubbish };
        const { value, dropped } = read([bad, other.plain], BASE);
        assert.deepEqual(itemsOf(value), [absolutely(row, other.plain, BASE)]);
        assert.deepEqual(
          dropped.map(({ index, code, field: at }) => [index, code, at?.split('.')[0]]),
          [[0, 'row_incomplete', field]],
        );
      },
      12,
    );
  }
}

/** Law 4 for rows: a good row survives unchanged among any rows. */
export function checkGoodRowSurvives({ row, read }: RowSubject): void {
  const others = fc.array(fc.oneof(JUNK, broken(pairsOf(row).map((pair) => pair.worn))), { maxLength: 3 });
  check(fc.tuple(others, pairsOf(row), others), ([before, { plain }, after]) => {
    const { value, dropped } = read({ items: [...before, plain, ...after], labels: 'rubbish' }, BASE);
    const expected = absolutely(row, plain, BASE);
    assert.ok(
      itemsOf(value).some((item) => isSame(item, expected)),
      'the good row is gone or changed',
    );
    assert.deepEqual(
      dropped.filter((drop) => drop.index === before.length),
      [],
    );
  });
}

function itemsOf(page: unknown): unknown[] {
  return (page as { items: unknown[] }).items;
}

function isSame(one: unknown, other: unknown): boolean {
  try {
    assert.deepEqual(one, other);
    return true;
  } catch {
    return false;
  }
}
