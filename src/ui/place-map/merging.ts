import { AIR_PX, LARGEST_DISC_PX, PIN_SIZE_PX, sizeOf } from './groups.js';
import { SHEET } from './projection.js';

/** The groups of one scale, the finer scale's gathered further. Columns of numbers: a hundred thousand of them fit. */
export interface Level {
  /** The smallest scale at which none of its discs touch, in pixels a sheet unit. */
  readonly scale: number;
  readonly length: number;
  /** Middles, in sheet units. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly count: Int32Array;
  /** The first of a group's points; groups stand in this order. */
  readonly leader: Int32Array;
  /** In which group of the next coarser level each is. */
  readonly parent: Int32Array;
}

/** Groups that are looked at between two looks at the clock. */
const STRIDE = 512;
const NONE = -1;
/** Two pins' reach: around most groups four cells are looked into. */
const CELL_PX = 2 * (PIN_SIZE_PX + AIR_PX);

/**
 * Gathers the groups of a level until none touches another at a smaller scale: every new group is a union of old ones,
 * so that zooming in only ever splits. Gives way now and then.
 *
 * @param wrap whether the sheet's left and right edges meet
 * @returns the coarser level; the finer one's `parent` then points to its groups
 */
export function* merge(fine: Level, scale: number, wrap: boolean): Generator<undefined, Level> {
  const work = new Merging(fine, scale, wrap);
  for (let index = 0; index < fine.length; index += 1) {
    work.add(index);
    if (index % STRIDE === 0) yield;
  }
  for (let turn = 0; work.settleOne(); turn += 1) if (turn % STRIDE === 0) yield;
  return work.level();
}

class Merging {
  readonly #fine: Level;
  readonly #scale: number;
  readonly #wrap: boolean;
  readonly #x: Float64Array;
  readonly #y: Float64Array;
  readonly #count: Int32Array;
  /** The group that each has joined: itself while it stands. */
  readonly #into: Int32Array;
  // A grid of cells, hashed: what is in a bucket is near, or far away and told apart by its distance.
  readonly #heads: Int32Array;
  readonly #next: Int32Array;
  readonly #cell: number;
  /** Cells from one edge of a world that repeats itself to the other; 0 for one that does not. */
  readonly #columns: number;
  readonly #mask: number;
  readonly #waiting: number[] = [];
  readonly #isWaiting: Uint8Array;
  #largest = PIN_SIZE_PX;

  constructor(fine: Level, scale: number, wrap: boolean) {
    this.#fine = fine;
    this.#scale = scale;
    this.#wrap = wrap;
    this.#x = fine.x.slice();
    this.#y = fine.y.slice();
    this.#count = fine.count.slice();
    this.#into = upTo(fine.length);
    this.#next = new Int32Array(fine.length);
    this.#mask = 2 ** Math.ceil(Math.log2(fine.length * 2 + 2)) - 1;
    this.#heads = new Int32Array(this.#mask + 1).fill(NONE);
    this.#isWaiting = new Uint8Array(fine.length);
    const cell = CELL_PX / scale;
    this.#columns = wrap ? Math.max(1, Math.floor(SHEET.width / cell)) : 0;
    // Where the edges meet, whole cells meet.
    this.#cell = wrap ? SHEET.width / this.#columns : cell;
    for (const count of fine.count) if (count > 1) this.#largest = Math.max(this.#largest, sizeOf(count));
  }

  /** Puts a group on the sheet, or into one that it touches. */
  add(index: number): void {
    const other = this.#touching(index);
    if (other === NONE) this.#put(index);
    else this.#join(index, other);
  }

  /** Looks whether one group that has grown touches another now. False when all is settled. */
  settleOne(): boolean {
    const index = this.#waiting.pop();
    if (index === undefined) return false;
    this.#isWaiting[index] = 0;
    if (this.#into[index] !== index) return true;
    const other = this.#touching(index);
    if (other === NONE) return true;
    const [gone, stays] = index > other ? [index, other] : [other, index];
    this.#take(gone);
    this.#join(gone, stays);
    return true;
  }

  level(): Level {
    const { parent, leader } = this.#fine;
    const standing = this.#into.filter((into, index) => into === index);
    const { length } = standing;
    const coarse = {
      scale: this.#scale,
      length,
      x: new Float64Array(length),
      y: new Float64Array(length),
      count: new Int32Array(length),
      leader: new Int32Array(length),
      parent: new Int32Array(length),
    };
    for (let index = 0; index < length; index += 1) {
      const old = at(standing, index);
      parent[old] = index;
      coarse.x[index] = at(this.#x, old);
      coarse.y[index] = at(this.#y, old);
      coarse.count[index] = at(this.#count, old);
      coarse.leader[index] = at(leader, old);
    }
    // Who is joined comes before who joins.
    for (let index = 0; index < this.#into.length; index += 1) {
      const into = at(this.#into, index);
      if (into !== index) parent[index] = at(parent, into);
    }
    return coarse;
  }

  #join(from: number, into: number): void {
    const [own, more] = [at(this.#count, into), at(this.#count, from)];
    this.#into[from] = into;
    this.#take(into);
    const share = more / (own + more);
    const x = at(this.#x, into) + this.#across(from, into) * share;
    this.#x[into] = this.#wrap ? x - SHEET.width * Math.floor(x / SHEET.width) : x;
    this.#y[into] = at(this.#y, into) + (at(this.#y, from) - at(this.#y, into)) * share;
    this.#count[into] = own + more;
    this.#largest = Math.max(this.#largest, sizeOf(own + more));
    this.#put(into);
    if (this.#isWaiting[into] === 1) return;
    this.#isWaiting[into] = 1;
    this.#waiting.push(into);
  }

  /** From one group's middle to another's, in sheet units, the short way round. */
  #across(to: number, from: number): number {
    const x = at(this.#x, to) - at(this.#x, from);
    return this.#wrap ? x - SHEET.width * Math.round(x / SHEET.width) : x;
  }

  #touching(index: number): number {
    const size = sizeOf(at(this.#count, index));
    const reach = (size + Math.min(this.#largest, LARGEST_DISC_PX) + AIR_PX) / 2 / this.#scale;
    const x = at(this.#x, index);
    const y = at(this.#y, index);
    const [right, bottom] = [this.#cellAt(x + reach), this.#cellAt(y + reach)];
    for (let row = this.#cellAt(y - reach); row <= bottom; row += 1) {
      for (let column = this.#cellAt(x - reach); column <= right; column += 1) {
        const found = this.#touchingIn(this.#bucket(column, row), index, size);
        if (found !== NONE) return found;
      }
    }
    return NONE;
  }

  #touchingIn(bucket: number, index: number, size: number): number {
    for (let other = at(this.#heads, bucket); other !== NONE; other = at(this.#next, other)) {
      if (other === index) continue;
      const near = (size + sizeOf(at(this.#count, other)) + AIR_PX) / 2 / this.#scale;
      const x = this.#across(other, index);
      const y = at(this.#y, other) - at(this.#y, index);
      if (x * x + y * y < near * near) return other;
    }
    return NONE;
  }

  #put(index: number): void {
    const bucket = this.#bucketOf(index);
    this.#next[index] = at(this.#heads, bucket);
    this.#heads[bucket] = index;
  }

  #take(index: number): void {
    const bucket = this.#bucketOf(index);
    let before = at(this.#heads, bucket);
    if (before === index) {
      this.#heads[bucket] = at(this.#next, index);
      return;
    }
    while (at(this.#next, before) !== index) before = at(this.#next, before);
    this.#next[before] = at(this.#next, index);
  }

  #bucketOf(index: number): number {
    return this.#bucket(this.#cellAt(at(this.#x, index)), this.#cellAt(at(this.#y, index)));
  }

  #cellAt(length: number): number {
    return Math.floor(length / this.#cell);
  }

  #bucket(column: number, row: number): number {
    const columns = this.#columns;
    const own = columns > 0 ? ((column % columns) + columns) % columns : column;
    return (Math.imul(own, 73_856_093) ^ Math.imul(row, 19_349_663)) & this.#mask;
  }
}

/** 0, 1, 2 and so on. */
export function upTo(length: number): Int32Array {
  const numbers = new Int32Array(length);
  for (let index = 0; index < length; index += 1) numbers[index] = index;
  return numbers;
}

/** Indexes here are always inside: the type alone does not know. */
export function at(numbers: Float64Array | Int32Array, index: number): number {
  return numbers[index] as number;
}
