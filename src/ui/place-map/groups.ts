import type { Box } from './labels.js';
import type { SheetPoint } from './projection.js';

/** What is drawn at one place: a pin for one point, a disc with a number for several. */
export interface Group extends SheetPoint {
  /**
   * The first of its points in the given order, and its name towards the page: a group that is zoomed into mostly keeps
   * its leader, because who comes first among many comes first among fewer. So its button stays, and the focus on it.
   */
  readonly leader: number;
  /** Indexes of its points, in the given order. */
  readonly members: readonly number[];
  /** Across, in pixels. */
  readonly size: number;
}

/** A pin's target: what a finger needs. The disc that is drawn in it is smaller. */
export const PIN_SIZE_PX = 28;
/** A cluster never grows larger than this, so that a cell can hold it. */
export const LARGEST_DISC_PX = 60;
/** Between two discs, so that their rings are seen and a crowded map is no wall. */
const AIR_PX = 8;
const SMALLEST_DISC_PX = 26;
const GROWTH_PX = 5;
/** Sheet units that cells cover, the unseen Antarctic included. */
const COVERED = { width: 1001, height: 500 } as const;
const EVERYWHERE: Box = { left: 0, top: 0, right: Infinity, bottom: Infinity };

interface Cell {
  members: number[];
  /** Sums of the members' pixels, for their middle. */
  sumX: number;
  sumY: number;
  readonly column: number;
  readonly row: number;
  placed: Group | undefined;
}

/** A grid of square cells over the scaled sheet. */
interface Grid {
  /** Across a cell, in pixels. */
  readonly size: number;
  readonly columns: number;
  /** Which cell each point is in: row × columns + column. */
  readonly keys: Int32Array;
  /** How many points the fullest cell holds. */
  readonly most: number;
}

/** Across, in pixels, for a number of points: area grows with the number. */
export function sizeOf(count: number): number {
  if (count === 1) return PIN_SIZE_PX;
  return Math.min(LARGEST_DISC_PX, Math.round(SMALLEST_DISC_PX + GROWTH_PX * Math.sqrt(count)));
}

/**
 * Gathers points that are too near each other into groups: one counting pass over a grid, then lone pins that touch
 * something join it. No two groups overlap. The grid is fixed to the sheet, so that panning regroups nothing.
 *
 * @param points in order of importance; sheet units
 * @param scale pixels a sheet unit
 * @param smallestCell pixels: what keeps the number of groups in a frame low
 * @param region only what lies in it is gathered; pixels of the scaled sheet
 * @returns groups with their middle in pixels of the scaled sheet, by leader
 */
export function gather(
  points: readonly SheetPoint[],
  scale: number,
  smallestCell: number,
  region = EVERYWHERE,
): Group[] {
  let grid = count(points, scale, Math.max(PIN_SIZE_PX + AIR_PX, smallestCell));
  // A cell at least as large as the largest disc holds every disc; a larger cell may hold more, so look again.
  while (sizeOf(grid.most) + AIR_PX > grid.size) grid = count(points, scale, sizeOf(grid.most) + AIR_PX);
  const cells = new Cells(points, scale, grid, region);
  const groups: Group[] = [];
  for (const { placed } of cells.joined()) if (placed) groups.push(placed);
  return groups.sort((one, other) => one.leader - other.leader);
}

function count(points: readonly SheetPoint[], scale: number, size: number): Grid {
  const columns = Math.ceil((COVERED.width * scale) / size);
  const counts = new Int32Array(columns * Math.ceil((COVERED.height * scale) / size));
  const keys = new Int32Array(points.length);
  let most = 1;
  points.forEach(({ x, y }, index) => {
    const key = Math.floor((y * scale) / size) * columns + Math.floor((x * scale) / size);
    keys[index] = key;
    const now = (counts[key] ?? 0) + 1;
    counts[key] = now;
    if (now > most) most = now;
  });
  return { size, columns, keys, most };
}

/** The cells of a grid that hold something. */
class Cells {
  readonly #size: number;
  readonly #columns: number;
  readonly #cells = new Map<number, Cell>();

  constructor(points: readonly SheetPoint[], scale: number, { size, columns, keys }: Grid, region: Box) {
    this.#size = size;
    this.#columns = columns;
    points.forEach((point, index) => {
      const [x, y] = [point.x * scale, point.y * scale];
      if (x < region.left || x > region.right || y < region.top || y > region.bottom) return;
      const cell = this.#cellOf(keys[index] ?? 0);
      cell.members.push(index);
      cell.sumX += x;
      cell.sumY += y;
    });
    for (const cell of this.#cells.values()) place(cell, size);
  }

  /** All cells, once lone pins that touch a neighbour have joined it. */
  joined(): Iterable<Cell> {
    let waiting = new Set(this.#cells.values());
    while (waiting.size > 0) {
      // A disc that has grown may touch another pin: only around it is there something to look at again.
      const again = new Set<Cell>();
      for (const cell of waiting) {
        if (cell.placed?.members.length !== 1) continue;
        const neighbour = this.#touching(cell, cell.placed);
        if (!neighbour) continue;
        join(neighbour, cell);
        place(neighbour, this.#size);
        place(cell, this.#size);
        for (const near of this.#around(neighbour)) again.add(near);
      }
      waiting = again;
    }
    return this.#cells.values();
  }

  #cellOf(key: number): Cell {
    let cell = this.#cells.get(key);
    if (!cell) {
      const column = key % this.#columns;
      cell = { members: [], sumX: 0, sumY: 0, column, row: (key - column) / this.#columns, placed: undefined };
      this.#cells.set(key, cell);
    }
    return cell;
  }

  #touching(cell: Cell, pin: Group): Cell | undefined {
    for (const other of this.#around(cell))
      if (other !== cell && other.placed && touches(pin, other.placed)) return other;
    return undefined;
  }

  // Only these nine cells can hold what touches: no disc is larger than a cell.
  #around({ column, row }: Cell): Cell[] {
    const found: Cell[] = [];
    for (let y = row - 1; y <= row + 1; y += 1) {
      for (let x = Math.max(0, column - 1); x <= column + 1; x += 1) {
        const cell = this.#cells.get(y * this.#columns + x);
        if (cell) found.push(cell);
      }
    }
    return found;
  }
}

/** Puts a cell's group at the middle of its members; a disc stays inside its cell, a lone pin where it truly is. */
function place(cell: Cell, size: number): void {
  const count = cell.members.length;
  const leader = cell.members[0];
  if (leader === undefined) {
    cell.placed = undefined;
    return;
  }
  // A pin that joins later must not let a disc grow out of its cell.
  const disc = Math.min(sizeOf(count), size - AIR_PX);
  const [x, y] = [cell.sumX / count, cell.sumY / count];
  cell.placed = {
    leader,
    members: cell.members,
    size: disc,
    x: count === 1 ? x : within(x, cell.column * size, size, disc),
    y: count === 1 ? y : within(y, cell.row * size, size, disc),
  };
}

function within(middle: number, start: number, size: number, disc: number): number {
  const margin = (disc + AIR_PX) / 2;
  return Math.min(start + size - margin, Math.max(start + margin, middle));
}

function touches(one: Group, other: Group): boolean {
  return Math.hypot(one.x - other.x, one.y - other.y) < (one.size + other.size + AIR_PX) / 2;
}

function join(into: Cell, from: Cell): void {
  into.members = [...into.members, ...from.members].sort((one, other) => one - other);
  into.sumX += from.sumX;
  into.sumY += from.sumY;
  Object.assign(from, { members: [], sumX: 0, sumY: 0 });
}
