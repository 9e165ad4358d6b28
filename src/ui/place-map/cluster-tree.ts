import type { Group } from './groups.js';
import { at, merge, upTo, type Level } from './merging.js';
import { SHEET, type GeoPoint, type World } from './projection.js';

/** Marks in a frame, at most about: a visitor's eye, a screen reader and a browser can bear so many buttons. */
const MARKS_AT_MOST = 56;
/** The whole world in the smallest frame, in pixels a sheet unit. */
const SMALLEST_SCALE = 0.1;
/** Scales of two neighbouring levels; many groups take larger steps, which are fewer. */
const STEP = Math.SQRT2;
const LONG_STEP = 2;
const MANY = 3000;
/** Nearer than a region, in pixels a sheet unit, hardly any two places are still together: steps are larger there. */
const REGION_SCALE = 34;
/** Points that are laid on the sheet between two looks at the clock. */
const STRIDE = 2048;

/** A part of the sheet, in its units. */
interface Part {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Width and height in pixels. */
interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Points gathered for every scale at once, the finest first, each coarser level out of the finer one's groups. So no
 * place ever changes sides while a visitor comes nearer: a group only splits.
 */
export class ClusterTree {
  /** The coarsest first; the last one holds the points themselves. */
  readonly #levels: readonly Level[];
  /** Where each group's points begin in the order, level by level. */
  readonly #starts: readonly Int32Array[];
  /** Points, so that every group of every level is one piece. */
  readonly #order: Int32Array;
  /** The levels to draw at each level's scale in a frame of one size, as far as it was asked for. */
  #drawn: { readonly size: Size; readonly levels: number[] } | undefined;

  /** @param levels the coarsest first; the last one holds the points themselves */
  constructor(levels: readonly Level[]) {
    this.#levels = levels;
    this.#starts = startsOf(levels);
    const positions = this.#starts.at(-1) ?? new Int32Array();
    this.#order = new Int32Array(positions.length);
    positions.forEach((position, index) => (this.#order[position] = index));
  }

  /**
   * Builds the tree a little at a time: whoever asks for the next piece may give way in between.
   *
   * @param points in order of importance
   */
  static *build(points: readonly GeoPoint[], world: World): Generator<undefined, ClusterTree> {
    let level = yield* laid(points, world);
    const levels = [level];
    for (let scale = world.nearest; scale > SMALLEST_SCALE; scale /= stepFrom(level)) {
      level = yield* merge(level, scale, world.wrap);
      levels.unshift(level);
    }
    return new ClusterTree(levels);
  }

  /**
   * The groups that a scale shows in a part of the sheet, by leader. No two overlap, and a frame holds not many more than
   * {@link MARKS_AT_MOST}.
   *
   * @param scale pixels a sheet unit
   */
  groupsIn(part: Part, scale: number, frame: Size): Group[] {
    const depth = this.#depthAt(scale, frame);
    const { length, x, y } = this.#level(depth);
    const groups: Group[] = [];
    for (let index = 0; index < length; index += 1) {
      const down = at(y, index);
      if (down >= part.top && down <= part.bottom && isAcross(at(x, index), part))
        groups.push(this.#group(depth, index));
    }
    return groups;
  }

  /** The group that holds a point at a scale. */
  groupOf(index: number, scale: number, frame: Size): Group {
    const wanted = this.#depthAt(scale, frame);
    let own = index;
    for (let depth = this.#levels.length - 1; depth > wanted; depth -= 1) own = at(this.#level(depth).parent, own);
    return this.#group(wanted, own);
  }

  /** The points of a group, the most important first. */
  membersOf({ start, count }: Group): Int32Array {
    return this.#order.slice(start, start + count).sort();
  }

  /** Whether a group holds a point. */
  holds({ start, count }: Group, index: number): boolean {
    const position = this.#starts.at(-1)?.[index] ?? -1;
    return position >= start && position < start + count;
  }

  #group(depth: number, index: number): Group {
    const { x, y, count, leader } = this.#level(depth);
    return {
      x: at(x, index),
      y: at(y, index),
      leader: at(leader, index),
      count: at(count, index),
      start: at(this.#starts[depth] ?? leader, index),
    };
  }

  #level(depth: number): Level {
    return this.#levels[depth] as Level;
  }

  /**
   * Which level to draw: the finest whose discs do not touch, unless a frame somewhere would hold too many marks. It
   * depends on the scale alone and never on where one looks: moving regroups nothing, coming nearer only splits.
   */
  #depthAt(scale: number, { width, height }: Size): number {
    const own = this.#ownDepth(scale);
    if (this.#drawn?.size.width !== width || this.#drawn.size.height !== height)
      this.#drawn = { size: { width, height }, levels: [0] };
    const { levels } = this.#drawn;
    while (levels.length <= own) {
      const scaleHere = this.#level(levels.length).scale;
      let depth = levels.at(-1) ?? 0;
      while (depth < levels.length && !isCrowded(this.#level(depth + 1), scaleHere, { width, height })) depth += 1;
      levels.push(depth);
    }
    return levels[own] ?? 0;
  }

  // The points themselves are never drawn: what lies at one place would overlap.
  #ownDepth(scale: number): number {
    let depth = 0;
    // A hair below a level's scale is that scale: what was multiplied and divided again.
    while (depth + 2 < this.#levels.length && (this.#levels[depth + 1]?.scale ?? Infinity) <= scale * (1 + 1e-9))
      depth += 1;
    return depth;
  }
}

function stepFrom({ length, scale }: Level): number {
  const step = length > MANY ? LONG_STEP : STEP;
  return scale > REGION_SCALE ? step * step : step;
}

function* laid(points: readonly GeoPoint[], world: World): Generator<undefined, Level> {
  const { length } = points;
  const [x, y] = [new Float64Array(length), new Float64Array(length)];
  for (let index = 0; index < length; index += 1) {
    const { lat = 0, lon = 0 } = points[index] ?? {};
    const point = world.project(lat, lon);
    x[index] = point.x;
    y[index] = point.y;
    if (index % STRIDE === 0) yield;
  }
  return {
    scale: Infinity,
    length,
    x,
    y,
    count: new Int32Array(length).fill(1),
    leader: upTo(length),
    parent: new Int32Array(length),
  };
}

/** A piece of the order for every group, inside its parent's. */
function startsOf(levels: readonly Level[]): Int32Array[] {
  const starts: Int32Array[] = [];
  levels.forEach(({ length, count }, depth) => {
    const own = new Int32Array(length);
    const [above, next] = [levels[depth - 1], starts[depth - 1]?.slice() ?? new Int32Array(1)];
    const { parent } = levels[depth] as Level;
    for (let index = 0; index < length; index += 1) {
      const into = above ? at(parent, index) : 0;
      own[index] = at(next, into);
      next[into] = at(next, into) + at(count, index);
    }
    starts.push(own);
  });
  return starts;
}

/** Whether some frame would hold too many groups: counted in half frames, four of which are one. */
function isCrowded({ length, x, y }: Level, scale: number, { width, height }: Size): boolean {
  if (length <= MARKS_AT_MOST) return false;
  const [across, down] = [width / 2 / scale, height / 2 / scale];
  const columns = Math.ceil(SHEET.width / across) + 2;
  const counts = new Map<number, number>();
  for (let index = 0; index < length; index += 1) {
    const key = Math.floor(at(y, index) / down) * columns + Math.floor(at(x, index) / across);
    const count = (counts.get(key) ?? 0) + 1;
    if (count > MARKS_AT_MOST) return true;
    counts.set(key, count);
  }
  const many = (key: number): number => counts.get(key) ?? 0;
  const inFrameAt = (key: number): number => many(key) + many(key + 1) + many(key + columns) + many(key + columns + 1);
  const corners = [0, -1, -columns, -columns - 1];
  for (const key of counts.keys()) if (corners.some((corner) => inFrameAt(key + corner) > MARKS_AT_MOST)) return true;
  return false;
}

/** Whether an x, or where the world repeats it, lies between two edges. The left one may be beyond the sheet's. */
function isAcross(x: number, { left, right }: Part): boolean {
  const first = x + SHEET.width * Math.ceil((left - x) / SHEET.width);
  return first <= right && (first === x || left < 0 || right > SHEET.width);
}
